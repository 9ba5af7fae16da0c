package uz.erp.systemtests.chaos;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import uz.erp.systemtests.chaos.history.Invocation;
import uz.erp.systemtests.chaos.history.Operation;
import uz.erp.systemtests.chaos.history.Repeats;
import uz.erp.systemtests.chaos.load.Shop;
import uz.erp.systemtests.client.Accounts;
import uz.erp.systemtests.client.Answer;
import uz.erp.systemtests.client.Api;
import uz.erp.systemtests.client.Person;

/**
 * What a quiescent suite answers to the people of a shop: their sales, who was dismissed, and the
 * same as before. It uses new tokens and counts what it compared: nothing compared is no proof.
 */
final class FinalChecks {

  private static final int PAGE = 100;
  private static final int REPEATS = 60;

  private final Api anyone;
  private final Map<String, Long> counted;

  /**
   * @param counted to which it adds how much it compared
   */
  FinalChecks(Api anyone, Map<String, Long> counted) {
    this.anyone = anyone;
    this.counted = counted;
  }

  /** Sales that are listed otherwise than they were acknowledged. */
  List<String> listed(Shop shop) {
    Person known = shop.store().owner();
    Api owner =
        new Accounts(anyone)
            .login(known.username(), known.password())
            .inStore(shop.store().tenantKey());
    Map<Long, JsonNode> listed = sales(owner);
    List<String> violations = new ArrayList<>();
    for (Invocation invocation : shop.history().all()) {
      if (invocation.request().operation() == Operation.CHECKOUT
          && invocation.acknowledgement().isPresent()) {
        JsonNode promised = invocation.promise().path("data");
        JsonNode listing = listed.get(promised.path("id").asLong());
        counted.merge("sales found in the list", listing == null ? 0L : 1L, Long::sum);
        if (listing == null || differs(promised, listing)) {
          violations.add("the list of sales shows %s for %s".formatted(listing, invocation));
        }
      }
    }
    return violations;
  }

  /** People who were dismissed and are not out. */
  List<String> outside(Shop shop) {
    counted.merge("dismissed", (long) shop.dismissed().size(), Long::sum);
    return new Dismissals(anyone, Clock.systemUTC(), counted)
        .of(shop.store().tenantKey(), shop.dismissed());
  }

  /** Keys that are answered otherwise than before. */
  List<String> repeated(Shop shop) {
    Repeats repeats = new Repeats(REPEATS);
    List<String> violations = repeats.of(shop.history(), shop::isLeaving);
    counted.merge("answers compared with their repeat", repeats.compared(), Long::sum);
    return violations;
  }

  private static boolean differs(JsonNode one, JsonNode other) {
    return List.of("number", "receipt_number", "total_amount").stream()
        .anyMatch(field -> !one.path(field).equals(other.path(field)));
  }

  private static Map<Long, JsonNode> sales(Api owner) {
    Map<Long, JsonNode> all = new HashMap<>();
    for (int page = 1; ; page++) {
      Answer answer =
          owner
              .get("/api/sales/sales/?ordering=id&page_size=" + PAGE + "&page=" + page)
              .expect(200);
      answer.at("/results").forEach(sale -> all.put(sale.path("id").asLong(), sale));
      if (answer.at("/next").isNull()) {
        return all;
      }
    }
  }
}
