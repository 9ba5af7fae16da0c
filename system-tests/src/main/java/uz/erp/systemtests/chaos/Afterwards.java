package uz.erp.systemtests.chaos;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import uz.erp.systemtests.chaos.history.Asked;
import uz.erp.systemtests.chaos.history.Deed;
import uz.erp.systemtests.chaos.load.Shop;
import uz.erp.systemtests.client.Answer;
import uz.erp.systemtests.client.Api;
import uz.erp.systemtests.client.Eventually;
import uz.erp.systemtests.client.Person;

/** What a suite that rests answers to the people of a shop: their sales, and who is out. */
final class Afterwards {

  /** A pass lives a minute, and only then is somebody out of whose dismissal no gateway heard. */
  private static final Duration PASS = Duration.ofSeconds(75);

  private static final int PAGE = 100;

  private final Api anyone;

  Afterwards(Api anyone) {
    this.anyone = anyone;
  }

  List<String> of(Shop shop) {
    List<String> violations = new ArrayList<>();
    Api owner = shop.store().owner().api().movedTo(anyone.base());
    Map<Long, JsonNode> listed = sales(owner);
    for (Asked asked : shop.history().all()) {
      if (asked.request().deed() == Deed.CHECKOUT && asked.acknowledgement().isPresent()) {
        JsonNode promised = asked.promise().path("data");
        JsonNode listing = listed.get(promised.path("id").asLong());
        if (listing == null || differs(promised, listing)) {
          violations.add("the list of sales shows %s for %s".formatted(listing, asked));
        }
      }
    }
    shop.dismissed().forEach(person -> outside(person).ifPresent(violations::add));
    return violations.stream().map(v -> shop.store().tenantKey() + ": " + v).toList();
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

  private Optional<String> outside(Person person) {
    int status = Eventually.last(PASS, () -> status(person), s -> s == 403 || s == 401);
    return status == 403 || status == 401
        ? Optional.empty()
        : Optional.of(person.username() + " was dismissed and still hears " + status);
  }

  private int status(Person person) {
    try {
      return person.api().movedTo(anyone.base()).get("/api/sales/sessions/current/").status();
    } catch (UncheckedIOException e) {
      return 0;
    }
  }
}
