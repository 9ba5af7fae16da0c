package uz.erp.systemtests.isolation;

import java.util.ArrayList;
import java.util.List;
import uz.erp.systemtests.client.Answer;
import uz.erp.systemtests.client.Api;
import uz.erp.systemtests.client.Store;

/**
 * Requests to a build that runs the SQL of a header in the store's connection, as an injection
 * would. A statement can switch the connection to another store for as long as the request has it;
 * the next request must not be served by that connection.
 */
final class InjectedStatements {

  private static final String PATH = "/api/products/products/";
  private static final String HEADER = "X-Smuggled-Sql";
  private static final int ROUNDS = 10;
  private static final int REQUESTS_AFTER = 20;

  private final Api outsider;
  private final Store other;
  private final Marker marker;

  /**
   * @param outsider with a pass, at catalog-service
   */
  InjectedStatements(Api outsider, Store other, Marker marker) {
    this.outsider = outsider;
    this.other = other;
    this.marker = marker;
  }

  /** A line for each answer that was another store's, or none at all. */
  List<String> attempt() {
    List<String> found = new ArrayList<>();
    boolean worked = false;
    for (int round = 0; round < ROUNDS; round++) {
      worked |= marker.in(outsider.with(HEADER, statement()).get(PATH).text()).isPresent();
      if (marker.in(outsider.with(HEADER, expression()).get(PATH).text()).isPresent()) {
        found.add("an expression made an outsider's connection the target store's");
      }
      for (int i = 0; i < REQUESTS_AFTER; i++) {
        Answer next = outsider.get(PATH);
        if (next.status() != 200 || marker.in(next.text()).isPresent()) {
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
