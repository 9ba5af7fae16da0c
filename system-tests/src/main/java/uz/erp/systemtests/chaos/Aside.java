package uz.erp.systemtests.chaos;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uz.erp.systemtests.erp.Parts;

/**
 * Holds the poison that was sent against what each service has put aside: all it can make nothing
 * of, or events it must apply and cannot; and nothing of what does not concern it.
 */
final class Aside {

  private final Collection<Brew> sent;

  Aside(Collection<Brew> sent) {
    this.sent = sent;
  }

  /**
   * What was not put aside and should be, or was and should not.
   *
   * @param parked the keys of poison by service
   * @param counted to which it adds how often each was as it must be
   */
  List<String> compare(Map<String, Set<String>> parked, Map<String, Long> counted) {
    List<String> wrong = new ArrayList<>();
    for (Brew brew : sent) {
      for (String service : Parts.READERS) {
        boolean is = parked.getOrDefault(service, Set.of()).contains(brew.key());
        if (is != brew.mustBeParkedBy(service)) {
          if (is || brew.isThere()) {
            wrong.add("%s has %s %s".formatted(service, is ? "put aside" : "not put aside", brew));
          }
        } else if (brew.isThere()) {
          counted.merge(is ? "poison put aside" : "poison passed over", 1L, Long::sum);
        }
      }
    }
    return wrong;
  }
}
