package uz.erp.systemtests.demo;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import uz.erp.systemtests.client.Answer;
import uz.erp.systemtests.client.Eventually;

/** Two tills sell at once, now and then to the same customer on account. */
final class TwoTillsChapter implements Chapter {

  private static final Duration BOUND = Duration.ofSeconds(60);
  private static final long SEED = 2718;
  private static final int SALES = 20;
  private static final int ON_CREDIT = 5;

  private final Counters counters;
  private final Map<Goods, BigDecimal> promised = new HashMap<>();

  TwoTillsChapter(Counters counters) {
    this.counters = counters;
  }

  @Override
  public String title() {
    return "Two tills at once";
  }

  @Override
  public List<String> needs() {
    return List.of("GET /api/customers/customers/{id}/debt/");
  }

  @Override
  public void play(Shop shop, Agreements agreements) {
    long regular =
        counters.newCustomer(
            Map.of("name", "Rustam", "phone", "+998935550303", "credit_limit", "90000000"));
    CustomerBook book = counters.books().customer(regular);
    // the first on account before the rush: the tills get the limit by an event
    Bill bag = Bill.of(Position.of(counters.goods("Plastic bag"), 1)).of(regular);
    counters.sellOnceConsumed(counters.till(), bag.paid(Payment.onCredit(bag.total(), due())));
    Shoppers shoppers = shoppers(shop);
    List<Purchase> first = purchases(shoppers, regular);
    List<Purchase> second = purchases(shoppers, regular);

    List<Receipt> receipts = new ArrayList<>();
    try (ExecutorService cashiers = Executors.newFixedThreadPool(2)) {
      var one = cashiers.submit(() -> sell(counters.till(), first));
      var other = cashiers.submit(() -> sell(counters.second(), second));
      receipts.addAll(entered(counters.till(), one));
      receipts.addAll(entered(counters.second(), other));
    }

    agreements.check("sold at both", 2 * SALES, receipts.size());
    for (Till till : List.of(counters.till(), counters.second())) {
      agreements.check(
          "gaps or doubles in a till's numbers",
          0,
          gaps(numbers(shop, "&session=" + till.session(), "register_number")));
    }
    List<Long> all = numbers(shop, "", "number");
    agreements.check("numbers in the store", counters.books().sales(), all.size());
    agreements.check("gaps or doubles in them", 0, gaps(all));
    Answer debt =
        Eventually.last(
            BOUND,
            () -> shop.owner().get("/api/customers/customers/" + regular + "/debt/").expect(200),
            seen -> seen.decimal("/balance").compareTo(book.debt()) == 0);
    agreements.check("owed by the one of both", book.debt(), debt.decimal("/balance"));
    agreements.check(
        "debts, each with its sale", 1 + 2 * (SALES / ON_CREDIT), debt.at("/items").size());
  }

  /** They leave on the shelf what those before them will take. */
  private Shoppers shoppers(Shop shop) {
    return new Shoppers(
        SEED,
        shop.goods(),
        shop.customers(),
        goods ->
            counters
                .books()
                .product(goods)
                .onHand()
                .subtract(promised.getOrDefault(goods, BigDecimal.ZERO)));
  }

  private List<Purchase> purchases(Shoppers shoppers, long regular) {
    List<Purchase> purchases = new ArrayList<>();
    while (purchases.size() < SALES) {
      Purchase next = shoppers.next();
      next.positions().forEach(p -> promised.merge(p.goods(), p.quantity(), BigDecimal::add));
      boolean onCredit = purchases.size() % ON_CREDIT == 0;
      purchases.add(
          onCredit
              ? new Purchase(
                  next.scans(), List.of(Payment.onCredit(next.bill().total(), due())), regular)
              : next);
    }
    return purchases;
  }

  private static String due() {
    return LocalDate.now(ZoneId.of("Asia/Tashkent")).plusDays(14).toString();
  }

  private static List<Receipt> sell(Till till, List<Purchase> purchases) {
    return purchases.stream().map(till::ring).toList();
  }

  /** The books are kept by one hand, when both have sold. */
  private static List<Receipt> entered(Till till, Future<List<Receipt>> sold) {
    try {
      return sold.get().stream().map(till::enter).toList();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a till failed: " + e.getCause(), e);
    }
  }

  /** Those of completed sales, of one till or of all. */
  private static List<Long> numbers(Shop shop, String narrowed, String field) {
    return Pages.all(shop.owner(), Till.SALES + "?ordering=id" + narrowed).stream()
        .map(sale -> sale.path(field))
        .filter(JsonNode::isNumber)
        .map(JsonNode::longValue)
        .toList();
  }

  private static long gaps(List<Long> numbers) {
    List<Long> sorted = numbers.stream().sorted().toList();
    return IntStream.range(0, sorted.size()).filter(i -> sorted.get(i) != i + 1).count();
  }
}
