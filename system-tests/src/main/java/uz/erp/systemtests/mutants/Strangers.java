package uz.erp.systemtests.mutants;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import uz.erp.systemtests.client.Answer;
import uz.erp.systemtests.client.Api;
import uz.erp.systemtests.client.Passes;
import uz.erp.systemtests.suite.Suite;

/**
 * Two stores at work on the same connections, each asking for its lists, and one asking with its
 * own pass for the other's: whatever is answered holds nothing of the other's.
 */
final class Strangers implements Hunt {

  private static final int ROUNDS = 12;
  private static final Map<String, String> LISTS =
      Map.of(
          "catalog", "/api/products/products/",
          "customer", "/api/customers/customers/",
          "sales", "/api/sales/sales/",
          "analytics", "/api/analytics/daily-sales/today/",
          "task", "/api/tasks/tasks/");

  @Override
  public void play(Ground ground, Evidence evidence) {
    PlayedStore east = PlayedStore.open(ground, evidence, "Eastcanary");
    PlayedStore west = PlayedStore.open(ground, evidence, "Westcanary");
    List.of(east, west).forEach(Strangers::mark);
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
    LISTS.forEach((service, path) -> directly(ground, evidence, service, path, east, west));
    new Judge(ground, evidence).judge(east, west);
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
      Ground ground,
      Evidence evidence,
      String service,
      String path,
      PlayedStore east,
      PlayedStore west) {
    Suite suite = ground.suite();
    String pass = Passes.exchange(suite.address("auth"), suite.secrets(), east.owner(), east.key());
    Api direct = Api.at(suite.address(service)).withToken(pass);
    requireOwn(evidence, path, direct.inStore(east.key()).get(path), west);
    Answer answer = direct.inStore(west.key()).get(path);
    requireOwn(evidence, path, answer, west);
    if (answer.status() != 403) {
      evidence.found(
          "I11",
          "%s answers %d to a pass of another store than asked for",
          service,
          answer.status());
    }
  }

  private static void requireOwn(
      Evidence evidence, String path, Answer answer, PlayedStore foreign) {
    if (answer.text().contains(foreign.store().name())) {
      evidence.found("I11", "GET %s shows what another store has", path);
    }
  }
}
