package uz.erp.systemtests.isolation;

import java.util.ArrayList;
import java.util.List;
import uz.erp.systemtests.client.Answer;
import uz.erp.systemtests.client.Api;
import uz.erp.systemtests.client.Store;

/**
 * Requests to a build that runs the SQL of a header in the store's connection: what an injection
 * would leave behind in the pool. A whole statement can make another store of the connection for as
 * long as the request has it; whoever gets it next must not be served by it.
 */
final class SmuggledStatements {

  private static final String PATH = "/api/products/products/";
  private static final String HEADER = "X-Smuggled-Sql";
  private static final int ROUNDS = 10;
  private static final int REQUESTS_AFTER = 20;

  private final Api stranger;
  private final Store other;
  private final Canary canary;

  /**
   * @param stranger with a pass, at catalog-service
   */
  SmuggledStatements(Api stranger, Store other, Canary canary) {
    this.stranger = stranger;
    this.other = other;
    this.canary = canary;
  }

  /** A line for each answer that was another store's, or none at all. */
  List<String> attempt() {
    List<String> found = new ArrayList<>();
    boolean worked = false;
    for (int round = 0; round < ROUNDS; round++) {
      worked |= canary.in(stranger.with(HEADER, statement()).get(PATH).text()).isPresent();
      if (canary.in(stranger.with(HEADER, expression()).get(PATH).text()).isPresent()) {
        found.add("an expression made the other store of a stranger's connection");
      }
      for (int i = 0; i < REQUESTS_AFTER; i++) {
        Answer next = stranger.get(PATH);
        if (next.status() != 200 || canary.in(next.text()).isPresent()) {
          found.add("a connection that another had switched served the next: " + next.status());
        }
      }
    }
    if (!worked) {
      found.add("nothing: the statement did not reach the connection, so none would be seen");
    }
    return found;
  }

  private String statement() {
    return "set role catalog_%1$s; set search_path = '%1$s'".formatted(other.schema());
  }

  private String expression() {
    return "select set_config('role', 'catalog_%1$s', false), set_config('search_path', '%1$s', false)"
        .formatted(other.schema());
  }
}
