package uz.erp.systemtests.chaos;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uz.erp.systemtests.erp.Parts;

/**
 * Compares the injected records with the dead letters of each service: it must have all that it
 * cannot parse or must apply and cannot, and none that do not concern it.
 */
final class DeadLetterCheck {

  private final Collection<InjectedRecord> sent;

  DeadLetterCheck(Collection<InjectedRecord> sent) {
    this.sent = sent;
  }

  /**
   * What was not dead-lettered and should be, or was and should not.
   *
   * @param deadLettered the keys of injected records by service
   * @param counted to which it adds how often each was as it must be
   */
  List<String> compare(Map<String, Set<String>> deadLettered, Map<String, Long> counted) {
    List<String> wrong = new ArrayList<>();
    for (InjectedRecord injected : sent) {
      for (String service : Parts.READERS) {
        boolean is = deadLettered.getOrDefault(service, Set.of()).contains(injected.key());
        if (is != injected.mustBeDeadLetteredBy(service)) {
          if (is || injected.isThere()) {
            wrong.add(
                "%s has %s %s"
                    .formatted(service, is ? "dead-lettered" : "not dead-lettered", injected));
          }
        } else if (injected.isThere()) {
          counted.merge(is ? "poison dead-lettered" : "poison skipped", 1L, Long::sum);
        }
      }
    }
    return wrong;
  }
}
