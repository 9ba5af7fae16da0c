package uz.erp.systemtests.mutants;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.JsonNode;
import uz.erp.systemtests.client.Answer;
import uz.erp.systemtests.client.Api;

/** One person's till, used by one thread, which knows what must be in its drawer. */
final class PlayedTill {

  private static final String SESSIONS = "/api/sales/sessions/";
  static final BigDecimal OPENING = new BigDecimal("500.00");
  private static final BigDecimal NOTE = new BigDecimal("50000.00");

  private final PlayedStore store;
  private final Evidence evidence;
  private final RepeatingClient asking;
  private long session;
  private long register;
  private BigDecimal drawer = BigDecimal.ZERO;
  private int sales;
  private long clientNumber;

  PlayedTill(PlayedStore store, Evidence evidence, Api api) {
    this.store = store;
    this.evidence = evidence;
    this.asking = store.asking(api);
    open();
  }

  /** Begins a shift. */
  void open() {
    Answer opened =
        asking
            .post(SESSIONS + "open/", Map.of("opening_balance", OPENING), RepeatingClient.key())
            .expect(201);
    session = opened.number("/data/id");
    register = opened.number("/data/register");
    drawer = OPENING;
  }

  /** Sells, each time in another way: cash with change, card and cash, less a discount. */
  Sold sell() {
    int way = sales++;
    List<Ware> wares = store.wares();
    return way % 3 == 2
        ? sell(wares, new BigDecimal("100.01"), way)
        : sell(List.of(wares.get(way % wares.size())), BigDecimal.ZERO, way);
  }

  /** Three of one thing, to be brought back one by one. */
  Sold sellThree() {
    return sell(List.of(store.wares().getFirst()), 3, new BigDecimal("100.01"), 0);
  }

  private Sold sell(List<Ware> wares, BigDecimal discount, int way) {
    return sell(wares, 1, discount, way);
  }

  private Sold sell(List<Ware> wares, int pieces, BigDecimal discount, int way) {
    Answer draft = scan(wares, pieces);
    long sale = draft.number("/data/id");
    BigDecimal goods = wares.stream().map(Ware::price).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal total = goods.multiply(BigDecimal.valueOf(pieces)).subtract(discount);
    if (discount.signum() > 0) {
      draft =
          asking
              .post(path(sale, "discount/"), Map.of("amount", discount), RepeatingClient.key())
              .expect(200);
    }
    evidence.expect(
        "I2", "total of a draft less a discount", total, draft.decimal("/data/total_amount"));
    return checkout(sale, draft.decimal("/data/total_amount"), way);
  }

  /** Puts so many pieces of each under the scanner. */
  private Answer scan(List<Ware> wares, int pieces) {
    List<Answer> drafts = new ArrayList<>();
    for (Ware ware : wares) {
      Map<String, Object> body =
          Map.of(
              "session",
              session,
              "product",
              ware.id(),
              "quantity",
              pieces,
              "line_uuid",
              UUID.randomUUID());
      drafts.add(
          asking.post("/api/sales/sales/scan-item/", body, RepeatingClient.key()).expect(200));
    }
    return drafts.getLast();
  }

  private Sold checkout(long sale, BigDecimal total, int way) {
    BigDecimal card =
        way % 3 == 1
            ? total.divide(BigDecimal.TWO, 2, RoundingMode.DOWN)
            : BigDecimal.ZERO.setScale(2);
    BigDecimal cash = total.subtract(card);
    UUID uuid = UUID.randomUUID();
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("client_uuid", uuid);
    body.put("client_number", ++clientNumber);
    body.put("payments", payments(cash, card));
    if (way % 2 == 0) {
      body.put("customer", store.customer());
    }
    String key = RepeatingClient.key();
    Answer paid = way % 4 == 3 ? twice(sale, body, key) : checkout(sale, body, key);
    Sold sold = sold(paid.expect(200), uuid, key, body, total);
    drawer = drawer.add(cash);
    store.enter(sold);
    return sold;
  }

  private static List<Map<String, Object>> payments(BigDecimal cash, BigDecimal card) {
    List<Map<String, Object>> payments = new ArrayList<>();
    payments.add(Map.of("payment_method", "cash", "amount", cash, "received_amount", NOTE));
    if (card.signum() > 0) {
      payments.add(Map.of("payment_method", "card", "amount", card, "card_last4", "4242"));
    }
    return payments;
  }

  private Answer checkout(long sale, Object body, String key) {
    return asking.post(path(sale, "checkout/"), body, key);
  }

  /** The same request twice at once, as an impatient client sends it. */
  private Answer twice(long sale, Object body, String key) {
    CompletableFuture<Answer> twin =
        CompletableFuture.supplyAsync(() -> checkout(sale, body, key), Thread::startVirtualThread);
    Answer one = checkout(sale, body, key);
    requireSame("two at once", one, twin.join());
    return one;
  }

  private Sold sold(Answer paid, UUID uuid, String key, Object body, BigDecimal total) {
    evidence.expect("I2", "total of a sale", total, paid.decimal("/data/total_amount"));
    List<Sold.Line> lines = new ArrayList<>();
    for (JsonNode item : paid.at("/data/items")) {
      long product = item.path("product").longValue();
      Ware ware = store.wares().stream().filter(w -> w.id() == product).findFirst().orElseThrow();
      lines.add(
          new Sold.Line(
              item.path("id").longValue(),
              ware,
              new BigDecimal(item.path("quantity").asString("0")),
              new BigDecimal(item.path("total").asString("0"))));
    }
    return new Sold(
        paid.number("/data/id"),
        paid.number("/data/number"),
        register,
        paid.number("/data/register_number"),
        uuid,
        key,
        body,
        paid,
        total,
        lines);
  }

  /** Says an acknowledged checkout again: with its key, with another one, with another body. */
  void repeat(Sold sale) {
    requireSame("again", sale.answer(), checkout(sale.id(), sale.asked(), sale.key()));
    Answer known = checkout(sale.id(), sale.asked(), RepeatingClient.key());
    evidence.expect("I5", "the same sale by another key", 200, known.status());
    evidence.expect(
        "I6",
        "another request by the same key",
        422,
        checkout(sale.id(), Map.of("payments", List.of()), sale.key()).status());
  }

  /** Sales that say they are one already sold: they are refused and thrown away. */
  void impersonate(Sold sale) {
    impersonate("client_uuid", sale.clientUuid());
    impersonate("client_number", clientNumber);
  }

  private void impersonate(String identity, Object taken) {
    Answer draft = scan(List.of(store.wares().getLast()), 1);
    long id = draft.number("/data/id");
    BigDecimal total = draft.decimal("/data/total_amount");
    Map<String, Object> body =
        Map.of(identity, taken, "payments", payments(total, BigDecimal.ZERO));
    Answer paid = checkout(id, body, RepeatingClient.key());
    evidence.expect("I5", "a second sale with a " + identity, 409, paid.status());
    asking.post(path(id, "cancel/"), Map.of("reason", "no"), RepeatingClient.key());
  }

  /** Brings back what there is of a line in single pieces; returns what was given for them. */
  void bringBackOneByOne(Sold sale) {
    BigDecimal given = BigDecimal.ZERO;
    for (Sold.Line line : sale.lines()) {
      for (int i = 0; i < line.quantity().intValue(); i++) {
        given = given.add(bringBack(sale, line, BigDecimal.ONE).orElse(BigDecimal.ZERO));
        Answer tooMany = refund(sale, line, line.quantity());
        evidence.expect("I1", "more pieces brought back than were left", 409, tooMany.status());
      }
    }
    evidence.expect(
        "I1", "given back in all for a sale brought back in parts", sale.total(), given);
  }

  /** Brings back a part; empty when it is refused. */
  java.util.Optional<BigDecimal> bringBack(Sold sale, Sold.Line line, BigDecimal quantity) {
    Answer answer = refund(sale, line, quantity);
    if (answer.status() != 200) {
      return java.util.Optional.empty();
    }
    for (JsonNode payment : answer.at("/data/refund/payments")) {
      if (payment.path("payment_method").asString("").equals("cash")) {
        drawer = drawer.subtract(new BigDecimal(payment.path("amount").asString("0")));
      }
    }
    line.ware().move(quantity);
    return java.util.Optional.of(answer.decimal("/data/refund/total_amount"));
  }

  private Answer refund(Sold sale, Sold.Line line, BigDecimal quantity) {
    Map<String, Object> item = Map.of("item_id", line.item(), "quantity", quantity);
    return asking.post(
        sale.path("refund/"),
        Map.of("reason", "torn", "items", List.of(item)),
        RepeatingClient.key());
  }

  /** Puts a little cash into the drawer, said twice by one key; whether it was taken. */
  boolean payIn() {
    String key = RepeatingClient.key();
    Map<String, Object> body = Map.of("type", "in", "amount", "1.00", "reason", "change");
    Answer paid = asking.post(SESSIONS + session + "/cash-movements/", body, key);
    if (paid.status() != 201) {
      return false;
    }
    requireSame(
        "cash movement again",
        paid,
        asking.post(SESSIONS + session + "/cash-movements/", body, key));
    return true;
  }

  /** The same, into the tally too. */
  void payInOne() {
    if (payIn()) {
      drawer = drawer.add(BigDecimal.ONE);
    }
  }

  /** What must be in the drawer against what the report says. */
  void checkDrawer() {
    checkDrawer(drawer);
  }

  void checkDrawer(BigDecimal expected) {
    Answer report = store.asking(store.owner()).get(SESSIONS + session + "/report/").expect(200);
    evidence.expect("I13", "expected in the drawer", expected, report.decimal("/expected_cash"));
  }

  /** Ends the shift as if the drawer held what it held in the morning. */
  void closeBlindly() {
    asking
        .post(SESSIONS + session + "/close/", Map.of("actual_cash", OPENING), RepeatingClient.key())
        .expect(200);
  }

  private void requireSame(String what, Answer first, Answer second) {
    if (first.status() != second.status() || !Arrays.equals(first.bytes(), second.bytes())) {
      evidence.found(
          "I6",
          "%s: %d and then %d with other bytes, one key",
          what,
          first.status(),
          second.status());
    }
  }

  private static String path(long sale, String action) {
    return "/api/sales/sales/" + sale + "/" + action;
  }
}
