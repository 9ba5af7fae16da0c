package uz.erp.systemtests.chaos.load;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import uz.erp.systemtests.chaos.history.Attempt;
import uz.erp.systemtests.chaos.history.Invocation;
import uz.erp.systemtests.chaos.history.Operation;

/**
 * One person's till: sells, moves cash, takes goods back if that person may, counts and opens
 * again. Ends when the shop closes or its cashier is dismissed.
 */
final class Till implements Runnable {

  private static final String SALES = "/api/sales/sales/";
  private static final String SESSIONS = "/api/sales/sessions/";

  private final Shop shop;
  private final Worker worker;
  private final boolean managing;
  private final Hours hours;
  private final Random random;
  private volatile OptionalLong session = OptionalLong.empty();
  private boolean out;

  Till(Shop shop, Worker worker, boolean managing, Hours hours, Random random) {
    this.shop = shop;
    this.worker = worker;
    this.managing = managing;
    this.hours = hours;
    this.random = random;
  }

  @Override
  public void run() {
    while (hours.areOpen() && !out) {
      if (session.isEmpty()) {
        open();
      } else {
        work(session.getAsLong());
      }
      hours.pace(random);
    }
  }

  private void work(long open) {
    int dice = random.nextInt(100);
    if (dice < 3) {
      close(open);
    } else if (dice < 10) {
      move(open);
    } else if (dice < 25 && managing && !shop.sold().isEmpty()) {
      takeBack(shop.sold().remove());
    } else {
      sell(open);
    }
  }

  private void open() {
    BigDecimal balance = shop.openingBalance();
    Invocation invocation =
        worker.post(
            Operation.OPEN_SESSION,
            balance.toPlainString(),
            SESSIONS + "open/",
            Map.of("opening_balance", balance));
    if (done(invocation)) {
      session = OptionalLong.of(invocation.promise().at("/data/id").asLong());
    } else if (!out) {
      worker
          .look(SESSIONS + "current/")
          .ifPresent(known -> session = OptionalLong.of(known.at("/id").asLong()));
    }
  }

  private void close(long open) {
    cancelPending(open);
    Invocation invocation =
        worker.post(
            Operation.CLOSE_SESSION,
            String.valueOf(open),
            SESSIONS + open + "/close/",
            Map.of("actual_cash", 1000 + random.nextInt(1000)));
    done(invocation);
    session = OptionalLong.empty();
  }

  private void move(long open) {
    String reason = "chaos " + UUID.randomUUID();
    done(
        worker.post(
            Operation.CASH,
            reason,
            SESSIONS + open + "/cash-movements/",
            Map.of(
                "type",
                random.nextBoolean() ? "in" : "out",
                "amount",
                1 + random.nextInt(500),
                "reason",
                reason)));
  }

  private void takeBack(Shop.Sold sale) {
    String uuid = UUID.randomUUID().toString();
    Map<String, Object> body = new HashMap<>(Map.of("client_uuid", uuid, "reason", "chaos"));
    boolean whole = random.nextBoolean();
    if (!whole) {
      long item = sale.items().get(random.nextInt(sale.items().size()));
      body.put("items", List.of(Map.of("item_id", item, "quantity", 1)));
    }
    if (done(worker.post(Operation.REFUND, uuid, SALES + sale.sale() + "/refund/", body))
        && !whole) {
      shop.sold().add(sale);
    }
  }

  private void sell(long open) {
    String uuid = UUID.randomUUID().toString();
    Optional<JsonNode> draft = Optional.empty();
    Map<String, Object> common = new HashMap<>(Map.of("session", open, "client_uuid", uuid));
    if (random.nextInt(3) == 0) {
      common.put("customer", shop.customers().get(random.nextInt(shop.customers().size())));
    }
    for (int lines = 1 + random.nextInt(3); lines > 0; lines--) {
      Invocation scan = scan(common);
      if (!done(scan)) {
        recover(open);
        return;
      }
      draft = Optional.of(scan.promise());
    }
    long sale = draft.orElseThrow().at("/data/id").asLong();
    if (random.nextInt(5) == 0) {
      Invocation discount =
          worker.bare(
              Operation.DISCOUNT,
              uuid,
              "POST",
              SALES + sale + "/discount/",
              Map.of("percent", "7.5"));
      draft = done(discount) ? Optional.of(discount.promise()) : draft;
    }
    pay(open, sale, uuid, draft.orElseThrow());
  }

  private Invocation scan(Map<String, Object> common) {
    Shop.Ware ware = shop.wares().get(random.nextInt(shop.wares().size()));
    String line = UUID.randomUUID().toString();
    Map<String, Object> body = new HashMap<>(common);
    body.put("line_uuid", line);
    body.put("quantity", 1 + random.nextInt(3));
    if (random.nextBoolean()) {
      body.put("product", ware.id());
    } else {
      body.put("barcode", ware.barcode());
    }
    String path = SALES + "scan-item/";
    return random.nextBoolean()
        ? worker.post(Operation.SCAN, line, path, body)
        : worker.bare(Operation.SCAN, line, "POST", path, body);
  }

  private void pay(long open, long sale, String uuid, JsonNode draft) {
    BigDecimal total = new BigDecimal(draft.at("/data/total_amount").asString());
    Map<String, Object> body = Map.of("client_uuid", uuid, "payments", Money.of(total, random));
    String path = SALES + sale + "/checkout/";
    // a till without keys is protected by its identity of the sale alone
    Invocation invocation =
        random.nextInt(4) == 0
            ? worker.bare(Operation.CHECKOUT, uuid, "POST", path, body)
            : worker.post(Operation.CHECKOUT, uuid, path, body);
    if (!done(invocation)) {
      recover(open);
      return;
    }
    List<Long> items =
        invocation
            .promise()
            .at("/data/items")
            .valueStream()
            .map(i -> i.path("id").asLong())
            .toList();
    shop.sold().add(new Shop.Sold(sale, items));
  }

  /** After a refusal the state of the till is unknown, so it reads it. */
  private void recover(long open) {
    if (!out) {
      cancelPending(open);
      session = OptionalLong.empty();
      worker
          .look(SESSIONS + "current/")
          .ifPresent(known -> session = OptionalLong.of(known.at("/id").asLong()));
    }
  }

  private void cancelPending(long open) {
    worker
        .look(SALES + "current/?session=" + open)
        .ifPresent(
            draft ->
                worker.bare(
                    Operation.CANCEL,
                    draft.at("/client_uuid").asString(""),
                    "POST",
                    SALES + draft.at("/id").asLong() + "/cancel/",
                    Map.of("reason", "chaos")));
  }

  private boolean done(Invocation invocation) {
    List<Attempt> attempts = invocation.attempts();
    out |= !attempts.isEmpty() && attempts.getLast().code().equals("store_access_denied");
    return invocation.acknowledgement().isPresent();
  }

  /** Cancels what is pending and counts, in the place of a person who has left. */
  void clearUp(Worker other) {
    session.ifPresent(open -> new Till(shop, other, true, hours, random).close(open));
  }
}
