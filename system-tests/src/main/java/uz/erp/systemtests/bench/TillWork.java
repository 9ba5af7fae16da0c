package uz.erp.systemtests.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import uz.erp.systemtests.client.Accounts;
import uz.erp.systemtests.client.Answer;
import uz.erp.systemtests.client.Api;
import uz.erp.systemtests.client.Products;
import uz.erp.systemtests.client.Store;

/**
 * What a till's requests cost: a scan, checkouts of sales with few and many lines, a refund.
 *
 * <p>Each kind is measured alone; what it needs is made beforehand.
 */
final class TillWork {

  private static final int CLIENTS = 2;
  private static final int TILLS = 10;
  private static final int WARM_UP = 3;
  private static final int SCANS = 9;
  private static final int MOST_LINES = 50;
  private static final String SALES = "/api/sales/sales/";

  private final Api anyone;
  private final PrintStream out;

  TillWork(Api anyone, PrintStream out) {
    this.anyone = anyone;
    this.out = out;
  }

  /** A cashier's session. */
  private record Till(Api api, long session) {}

  /** A sale that is ready for checkout, or done. */
  private record Ready(Till till, long sale, String total) {}

  void run(int rounds) {
    Accounts accounts = new Accounts(anyone);
    Store store = accounts.register("Bench Till");
    Api owner = store.owner().api();
    List<Long> products = new ArrayList<>();
    for (int i = 0; i < MOST_LINES; i++) {
      products.add(Products.create(owner, "Goods " + i, Wares.barcode(i), "100." + (10 + i)));
    }
    List<Till> tills = new ArrayList<>();
    for (int i = 0; i < TILLS; i++) {
      tills.add(open(accounts.hire(store, "cashier", "Till " + i).api()));
    }
    Till office = open(owner);
    Sheet sheet = new Sheet("till", out);
    scans(sheet, tills, products, rounds);
    List<Cost> checkouts = new ArrayList<>();
    for (int lines : List.of(1, 10, MOST_LINES)) {
      checkouts.add(checkouts(sheet, tills, products.subList(0, lines), rounds));
    }
    refunds(sheet, office, tills, products.subList(0, 10), rounds);
    sheet.note(
        "statements of a checkout: %d lines - 1 line".formatted(MOST_LINES),
        checkouts.getLast().statements() - checkouts.getFirst().statements());
    sheet.note(
        "CPU of a checkout: %d lines / 1 line".formatted(MOST_LINES),
        checkouts.getLast().cpuMillis() / checkouts.getFirst().cpuMillis());
    sheet.publish(
        "work at %d tills through the gateway, %d clients".formatted(TILLS, CLIENTS), "request");
  }

  private static Till open(Api api) {
    long session =
        api.post("/api/sales/sessions/open/", Map.of("opening_balance", 0))
            .expect(201)
            .number("/data/id");
    return new Till(api, session);
  }

  private static void scans(Sheet sheet, List<Till> tills, List<Long> products, int rounds) {
    sheet.add(
        repeat(
            rounds,
            () -> {
              tills.forEach(till -> draft(till, products.subList(0, 1)));
              Cost cost =
                  measure(
                      "scan of another product",
                      TILLS * SCANS,
                      i -> scan(tills.get(i % TILLS), products.get(1 + i / TILLS)));
              tills.forEach(till -> pay(current(till)));
              return cost;
            }));
  }

  private static Cost checkouts(Sheet sheet, List<Till> tills, List<Long> products, int rounds) {
    return sheet.add(
        repeat(
            rounds,
            () -> {
              List<Ready> drafts = drafts(tills, products);
              return measure(
                  "checkout, lines: %d".formatted(products.size()), TILLS, i -> pay(drafts.get(i)));
            }));
  }

  private static void refunds(
      Sheet sheet, Till office, List<Till> tills, List<Long> products, int rounds) {
    sheet.add(
        repeat(
            rounds,
            () -> {
              List<Ready> sold = drafts(tills, products);
              sold.forEach(TillWork::pay);
              return measure(
                  "refund, lines: %d".formatted(products.size()),
                  TILLS,
                  i -> office.api().post(SALES + sold.get(i).sale() + "/refund/").expect(200));
            }));
  }

  /** The sum of so many rounds; a few before them do not count. */
  private static Cost repeat(int rounds, Supplier<Cost> round) {
    for (int i = 0; i < WARM_UP; i++) {
      var unused = round.get();
    }
    return Stream.generate(round).limit(rounds).reduce(TillWork::plus).orElseThrow();
  }

  private static Cost measure(String name, int count, IntFunction<Answer> request) {
    return Cost.of(name, "sales", CLIENTS, count, i -> request.apply(i).expect(200));
  }

  private static Cost plus(Cost one, Cost other) {
    return Cost.of(one.name(), one.times().plus(other.times()), one.usage().plus(other.usage()));
  }

  private static Ready draft(Till till, List<Long> products) {
    Answer last = null;
    for (long product : products) {
      last = scan(till, product);
    }
    Answer draft = Objects.requireNonNull(last);
    return new Ready(till, draft.number("/data/id"), draft.string("/data/total_amount"));
  }

  /** Not measured, so all tills at once. */
  private static List<Ready> drafts(List<Till> tills, List<Long> products) {
    return tills.parallelStream().map(till -> draft(till, products)).toList();
  }

  private static Ready current(Till till) {
    Answer draft = till.api().get(SALES + "current/?session=" + till.session()).expect(200);
    return new Ready(till, draft.number("/id"), draft.string("/total_amount"));
  }

  private static Answer scan(Till till, long product) {
    return till.api()
        .post(SALES + "scan-item/", Map.of("session", till.session(), "product", product))
        .expect(200);
  }

  private static Answer pay(Ready draft) {
    Object payment = Map.of("payment_method", "cash", "amount", draft.total());
    return draft
        .till()
        .api()
        .post(SALES + draft.sale() + "/checkout/", Map.of("payments", List.of(payment)))
        .expect(200);
  }
}
