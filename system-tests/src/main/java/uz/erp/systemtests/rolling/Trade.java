package uz.erp.systemtests.rolling;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import uz.erp.systemtests.client.Accounts;
import uz.erp.systemtests.client.Api;
import uz.erp.systemtests.client.Person;
import uz.erp.systemtests.client.Products;
import uz.erp.systemtests.client.QuickTill;
import uz.erp.systemtests.client.Store;
import uz.erp.systemtests.client.UnexpectedAnswer;

/**
 * Shops in which cashiers sell and owners do everything else. Clients do not retry: any unexpected
 * answer is a failure.
 */
final class Trade implements AutoCloseable {

  private static final String PRICE = "100.00";
  private static final Duration BREATH = Duration.ofMillis(60);

  private final AtomicLong asked = new AtomicLong();
  private final Queue<String> failures = new ConcurrentLinkedQueue<>();
  private final List<Store> stores = new ArrayList<>();
  private final List<Thread> people = new ArrayList<>();
  private volatile boolean open = true;

  /** Opens the shops; they trade from then on. */
  Trade(Api balancer, int shops, int tills) {
    Accounts accounts = new Accounts(balancer.impatient());
    List<Runnable> work = new ArrayList<>();
    for (int i = 1; i <= shops; i++) {
      Store store = accounts.register("Rolling " + i);
      stores.add(store);
      Api owner = store.owner().api();
      long product = Products.create(owner, "Choy", "4780000000014", PRICE);
      for (int j = 0; j < tills; j++) {
        Person cashier = accounts.hire(store, "cashier", "Cashier " + j);
        QuickTill till = QuickTill.open(cashier.api(), product, PRICE);
        work.add(() -> sell(till));
      }
      work.add(() -> manage(accounts, store));
    }
    work.forEach(person -> people.add(Thread.ofVirtual().start(person)));
  }

  private void sell(QuickTill till) {
    while (open) {
      ask("scan and checkout", 2, till::sell);
      breathe();
    }
  }

  private void manage(Accounts accounts, Store store) {
    Person owner = store.owner();
    Api api = owner.api();
    for (int i = 0; open; i++) {
      String name = "N" + i;
      ask("login", 1, () -> accounts.login(owner.username(), owner.password()));
      ask("employees", 1, () -> api.get("/api/users/employees/").expect(200));
      ask(
          "new product",
          1,
          () ->
              api.post("/api/products/products/", Map.of("name", name, "sale_price", PRICE))
                  .expect(201));
      ask("products", 1, () -> api.get("/api/products/products/").expect(200));
      ask("sales", 1, () -> api.get("/api/sales/sales/").expect(200));
      ask(
          "new customer",
          1,
          () -> api.post("/api/customers/customers/", Map.of("name", name)).expect(201));
      ask("customers", 1, () -> api.get("/api/customers/customers/").expect(200));
      ask("new task", 1, () -> api.post("/api/tasks/tasks/", Map.of("title", name)).expect(201));
      ask("tasks", 1, () -> api.get("/api/tasks/tasks/").expect(200));
      ask("dashboard", 1, () -> api.get("/api/analytics/dashboard/").expect(200));
    }
  }

  private void ask(String what, int requests, Runnable question) {
    if (!open) {
      return;
    }
    asked.addAndGet(requests);
    try {
      question.run();
    } catch (UnexpectedAnswer | UncheckedIOException e) {
      failures.add("%s %s: %s".formatted(LocalTime.now().truncatedTo(ChronoUnit.MILLIS), what, e));
    }
    breathe();
  }

  private static void breathe() {
    try {
      Thread.sleep(BREATH);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  long asked() {
    return asked.get();
  }

  /** A line for each. */
  List<String> failures() {
    return List.copyOf(failures);
  }

  List<String> tenantKeys() {
    return stores.stream().map(Store::tenantKey).toList();
  }

  @Override
  public void close() {
    end();
  }

  /** No worker begins a new operation; returns when all have ended. */
  void end() {
    open = false;
    for (Thread person : people) {
      try {
        person.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }
}
