package uz.erp.systemtests.chaos.load;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import uz.erp.systemtests.chaos.history.History;
import uz.erp.systemtests.client.Accounts;
import uz.erp.systemtests.client.Api;
import uz.erp.systemtests.client.Barcodes;
import uz.erp.systemtests.client.Person;
import uz.erp.systemtests.client.Store;

/** A store that trades, and what its people know together. */
public final class Shop {

  private static final int WARES = 6;
  private static final int CUSTOMERS = 2;

  /** A product as a till knows it. */
  record Ware(long id, String barcode) {}

  /** A sale that can be brought back. */
  record Sold(long sale, List<Long> items) {}

  private final Store store;
  private final History history = new History();
  private final List<Ware> wares = new ArrayList<>();
  private final List<Long> customers = new ArrayList<>();
  private final Queue<Sold> sold = new ConcurrentLinkedQueue<>();
  private final Queue<Person> dismissed = new ConcurrentLinkedQueue<>();
  private final Set<String> leaving = ConcurrentHashMap.newKeySet();
  private final AtomicInteger sessions = new AtomicInteger();

  private Shop(Store store) {
    this.store = store;
  }

  /** Registers it, with goods, customers who collect points, and so many registers. */
  static Shop open(Accounts accounts, String name, int registers) {
    Shop shop = new Shop(accounts.register(name));
    Api owner = shop.store.owner().api();
    for (int i = 0; i < WARES; i++) {
      String barcode = Barcodes.packaged(700_000 + i);
      Map<String, Object> form =
          Map.of(
              "name",
              "Chaos " + i,
              "barcode",
              barcode,
              "cost_price",
              "70.00",
              "sale_price",
              "%d.%02d".formatted(100 + 37 * i, 17 * i),
              "tax_rate",
              12);
      long id = owner.post("/api/products/products/", form).expect(201).number("/id");
      shop.wares.add(new Ware(id, barcode));
    }
    owner
        .patch("/api/customers/loyalty/settings/", Map.of("is_active", true, "earn_percent", 10))
        .expect(200);
    for (int i = 0; i < CUSTOMERS; i++) {
      Map<String, Object> form = Map.of("name", "Customer " + i, "phone", "+99890111220" + i);
      shop.customers.add(owner.post("/api/customers/customers/", form).expect(201).number("/id"));
    }
    for (int i = 0; i < registers; i++) {
      owner.post("/api/sales/registers/", Map.of("name", "Chaos " + i)).expect(201);
    }
    return shop;
  }

  public Store store() {
    return store;
  }

  public History history() {
    return history;
  }

  /** Whether that user was to be dismissed, whatever was answered to that. */
  public boolean isLeaving(String username) {
    return leaving.contains(username);
  }

  /** Who was sent away for certain, and must be out by now; each with the last token they had. */
  public List<Person> dismissed() {
    return List.copyOf(dismissed);
  }

  List<Ware> wares() {
    return wares;
  }

  List<Long> customers() {
    return customers;
  }

  Queue<Sold> sold() {
    return sold;
  }

  void leaves(Person person) {
    leaving.add(person.username());
  }

  void dismiss(Person person) {
    dismissed.add(person);
  }

  /** A sum of which there is one, so that a session is known by it. */
  BigDecimal openingBalance() {
    return BigDecimal.valueOf(100_000L + sessions.incrementAndGet(), 2);
  }
}
