package uz.erp.systemtests.bench;

import java.util.ArrayList;
import java.util.List;
import uz.erp.systemtests.client.Accounts;
import uz.erp.systemtests.client.Api;
import uz.erp.systemtests.client.Passes;
import uz.erp.systemtests.client.Person;
import uz.erp.systemtests.client.Products;
import uz.erp.systemtests.client.QuickTill;
import uz.erp.systemtests.client.Store;
import uz.erp.systemtests.erp.RunningSuite;

/** Open tills of one store, each with its cashier, and the two ways to the sales service. */
record Tills(Store store, long product, List<Person> cashiers, List<QuickTill> throughGateway) {

  private static final String PRICE = "100.00";

  static Tills open(Api anyone, String name, int count) {
    Accounts accounts = new Accounts(anyone);
    Store store = accounts.register(name);
    long product = Products.create(store.owner().api(), "Benchmark", "4780000000014", PRICE);
    List<Person> cashiers = new ArrayList<>();
    List<QuickTill> tills = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      Person cashier = accounts.hire(store, "cashier", "Till " + i);
      cashiers.add(cashier);
      tills.add(QuickTill.open(cashier.api(), product, PRICE));
    }
    return new Tills(store, product, cashiers, tills);
  }

  /** A store whose owner sells at its only till. */
  static QuickTill ownedBy(Store store) {
    Api owner = store.owner().api();
    long product = Products.create(owner, "Benchmark", "4780000000014", PRICE);
    return QuickTill.open(owner, product, PRICE);
  }

  /** With new passes, which live longer than a round. */
  List<QuickTill> direct() {
    List<QuickTill> direct = new ArrayList<>();
    for (int i = 0; i < cashiers.size(); i++) {
      Api api = cashiers.get(i).api();
      String pass =
          Passes.exchange(RunningSuite.auth(), RunningSuite.secrets(), api, store.tenantKey());
      direct.add(throughGateway.get(i).by(api.movedTo(RunningSuite.sales()).withToken(pass)));
    }
    return direct;
  }
}
