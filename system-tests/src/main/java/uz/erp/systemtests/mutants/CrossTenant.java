package uz.erp.systemtests.mutants;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import uz.erp.systemtests.client.Answer;
import uz.erp.systemtests.client.Api;
import uz.erp.systemtests.client.Passes;
import uz.erp.systemtests.suite.Suite;

/**
 * Two stores on the same connections, each listing its data, and one using its own pass for the
 * other's: no answer may hold data of the other.
 */
final class CrossTenant implements Hunt {

  private static final int ROUNDS = 12;
  private static final Map<String, String> LISTS =
      Map.of(
          "catalog", "/api/products/products/",
          "customer", "/api/customers/customers/",
          "sales", "/api/sales/sales/",
          "analytics", "/api/analytics/daily-sales/today/",
          "task", "/api/tasks/tasks/");

  @Override
  public void play(SuiteWithBug buggySuite, Evidence evidence) {
    PlayedStore east = PlayedStore.open(buggySuite, evidence, "Eastcanary");
    PlayedStore west = PlayedStore.open(buggySuite, evidence, "Westcanary");
    List.of(east, west).forEach(CrossTenant::mark);
    Tills.eachAtOnce(
        IntStream.range(0, 8).boxed().toList(),
        i -> {
          PlayedStore mine = i % 2 == 0 ? east : west;
          PlayedStore foreign = i % 2 == 0 ? west : east;
          for (int round = 0; round < ROUNDS; round++) {
            for (String path : LISTS.values()) {
              requireOwn(evidence, path, mine.owner().get(path), foreign);
            }
          }
        });
    LISTS.forEach((service, path) -> directly(buggySuite, evidence, service, path, east, west));
    new Judge(buggySuite, evidence).judge(east, west);
  }

  private static void mark(PlayedStore store) {
    String name = store.store().name();
    PlayedTill till = store.hire(name + " cashier");
    till.sell();
    store.owner().post("/api/tasks/tasks/", Map.of("title", name + " chore")).expect(201);
    store.owner().post("/api/customers/customers/", Map.of("name", name + " guest")).expect(201);
  }

  /** East's pass with west's key, past the gateway. */
  private static void directly(
      SuiteWithBug buggySuite,
      Evidence evidence,
      String service,
      String path,
      PlayedStore east,
      PlayedStore west) {
    Suite suite = buggySuite.suite();
    String pass = Passes.exchange(suite.address("auth"), suite.secrets(), east.owner(), east.key());
    Api direct = Api.at(suite.address(service)).withToken(pass);
    requireOwn(evidence, path, direct.inStore(east.key()).get(path), west);
    Answer answer = direct.inStore(west.key()).get(path);
    requireOwn(evidence, path, answer, west);
    if (answer.status() != 403) {
      evidence.found("I11", "%s answers %d to a pass of another store", service, answer.status());
    }
  }

  private static void requireOwn(
      Evidence evidence, String path, Answer answer, PlayedStore foreign) {
    if (answer.text().contains(foreign.store().name())) {
      evidence.found("I11", "GET %s shows what another store has", path);
    }
  }
}
