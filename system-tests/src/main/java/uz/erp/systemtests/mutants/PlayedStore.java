package uz.erp.systemtests.mutants;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import uz.erp.systemtests.client.Accounts;
import uz.erp.systemtests.client.Api;
import uz.erp.systemtests.client.Store;

/** A store that was made for a hunt, and all that was acknowledged in it. */
final class PlayedStore {

  /** Of prices that leave remainders wherever they are divided. */
  private static final List<String> PRICES = List.of("3333.33", "999.99", "4500.10");

  private static final BigDecimal STOCK = new BigDecimal("1000");

  private final SuiteWithBug buggySuite;
  private final Evidence evidence;
  private final Store store;
  private final List<Ware> wares;
  private final long customer;
  private final AtomicBoolean calm = new AtomicBoolean(true);
  private final Queue<Sold> sold = new ConcurrentLinkedQueue<>();
  private final Queue<PlayedTill> tills = new ConcurrentLinkedQueue<>();

  private PlayedStore(SuiteWithBug buggySuite, Evidence evidence, Store store) {
    this.buggySuite = buggySuite;
    this.evidence = evidence;
    this.store = store;
    this.wares = PRICES.stream().map(this::ware).toList();
    this.customer =
        owner()
            .post("/api/customers/customers/", Map.of("name", "Nodira", "phone", "+998935550101"))
            .expect(201)
            .number("/id");
  }

  static PlayedStore open(SuiteWithBug buggySuite, Evidence evidence, String name) {
    PlayedStore opened =
        new PlayedStore(buggySuite, evidence, buggySuite.suite().accounts().register(name));
    opened
        .owner()
        .patch(
            "/api/customers/loyalty/settings/",
            Map.of("is_active", true, "earn_percent", 3, "min_total", 0))
        .expect(200);
    opened.wares.forEach(ware -> opened.receive(ware, STOCK));
    return opened;
  }

  private Ware ware(String price) {
    String sku = "SKU-" + price;
    long id =
        owner()
            .post(
                "/api/products/products/",
                Map.of(
                    "name",
                    store.name() + " goods at " + price,
                    "sku",
                    sku,
                    "cost_price",
                    "100.00",
                    "sale_price",
                    price,
                    "tax_rate",
                    "12"))
            .expect(201)
            .number("/id");
    return new Ware(id, sku, price);
  }

  /** Goods that come in. */
  void receive(Ware ware, BigDecimal quantity) {
    Map<String, Object> line =
        Map.of("product", ware.id(), "quantity", quantity, "unit_cost", "100.00");
    asking(owner())
        .post(
            "/api/products/inventory/receipts/",
            Map.of("lines", List.of(line)),
            RepeatingClient.key())
        .expect(201);
    ware.move(quantity);
  }

  /** The till of a new cashier. */
  PlayedTill hire(String name) {
    Accounts accounts = buggySuite.suite().accounts();
    return till(accounts.hire(store, "cashier", name).api());
  }

  /** The owner's own till. */
  PlayedTill office() {
    return till(owner());
  }

  private PlayedTill till(Api api) {
    PlayedTill till = new PlayedTill(this, evidence, api);
    tills.add(till);
    return till;
  }

  RepeatingClient asking(Api api) {
    return new RepeatingClient(api, evidence, calm);
  }

  /** From now on outages are to be expected, or not any more. */
  void brace(boolean forFaults) {
    calm.set(!forFaults);
  }

  void enter(Sold sale) {
    sold.add(sale);
    sale.lines().forEach(line -> line.ware().move(line.quantity().negate()));
  }

  List<Sold> sold() {
    return List.copyOf(sold);
  }

  List<PlayedTill> tills() {
    return List.copyOf(tills);
  }

  List<Ware> wares() {
    return wares;
  }

  long customer() {
    return customer;
  }

  Api owner() {
    return store.owner().api();
  }

  String key() {
    return store.tenantKey();
  }

  String schema() {
    return store.schema();
  }

  Store store() {
    return store;
  }
}
