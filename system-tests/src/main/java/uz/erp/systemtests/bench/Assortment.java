package uz.erp.systemtests.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import uz.erp.systemtests.client.Accounts;
import uz.erp.systemtests.client.Api;
import uz.erp.systemtests.client.Import;
import uz.erp.systemtests.client.Person;
import uz.erp.systemtests.client.Store;
import uz.erp.systemtests.client.Upload;

/** A new store with so many products, and people who ask for them. */
record Assortment(Store store, int size, List<Api> clients) {

  private static final int CLIENTS = 4;
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  static Assortment fill(Api anyone, PrintStream out, int size) {
    Accounts accounts = new Accounts(anyone);
    Store store = accounts.register("Bench Assortment");
    List<Api> clients = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      // each with limits of their own, as tills have
      Person manager = accounts.hire(store, "manager", "Manager " + i);
      clients.add(manager.api());
    }
    long start = System.nanoTime();
    boolean imported = Import.PRODUCTS.isOffered(store.owner().api());
    if (imported) {
      Import.PRODUCTS.run(
          store.owner().api(), Upload.csv(Spreadsheet.ofWares(size).csv()), false, PATIENCE);
    } else {
      Cost.of(
          "filling",
          "catalog",
          CLIENTS,
          size,
          i -> client(clients, i).post("/api/products/products/", Wares.form(i)).expect(201));
    }
    Assortment assortment = new Assortment(store, size, List.copyOf(clients));
    assortment.requireAll();
    out.printf(
        "%d products %s in %.0f s%n",
        size, imported ? "imported" : "created one by one", (System.nanoTime() - start) / 1e9);
    return assortment;
  }

  /** The one whose turn it is. */
  Api client(int request) {
    return client(clients, request);
  }

  private static Api client(List<Api> clients, int request) {
    return clients.get(request % clients.size());
  }

  private void requireAll() {
    long count = store.owner().api().get("/api/products/products/").expect(200).number("/count");
    if (count != size) {
      throw new IllegalStateException("%d products instead of %d".formatted(count, size));
    }
  }
}
