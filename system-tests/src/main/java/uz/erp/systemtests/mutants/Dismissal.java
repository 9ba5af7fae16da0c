package uz.erp.systemtests.mutants;

import java.time.Duration;
import uz.erp.systemtests.client.Eventually;
import uz.erp.systemtests.client.Person;
import uz.erp.systemtests.client.Store;

/** A cashier who works is dismissed: refused within seconds, long before a pass ends by itself. */
final class Dismissal implements Hunt {

  /** A pass is renewed at half its life of a minute, and then refused whatever the gateway does. */
  private static final Duration BOUND = Duration.ofSeconds(15);

  private static final String PATH = "/api/products/products/";

  @Override
  public void play(SuiteWithBug buggySuite, Evidence evidence) {
    Store store = buggySuite.suite().accounts().register("Dismissal");
    Person cashier = buggySuite.suite().accounts().hire(store, "cashier", "Malika");
    cashier.api().get(PATH).expect(200);
    store.owner().api().delete("/api/users/employees/" + cashier.employeeId() + "/").expect(204);
    int status =
        Eventually.last(BOUND, () -> cashier.api().get(PATH).status(), seen -> seen == 403);
    evidence.expect("passes", "a dismissed cashier asks for products", 403, status);
  }
}
