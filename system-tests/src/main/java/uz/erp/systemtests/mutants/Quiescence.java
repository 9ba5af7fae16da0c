package uz.erp.systemtests.mutants;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import uz.erp.systemtests.client.Eventually;
import uz.erp.systemtests.erp.ConsumerLag;
import uz.erp.systemtests.erp.Parts;

/** Waits until nothing is in flight: outboxes empty, topics consumed, no dead letters. */
final class Quiescence {

  private static final Duration BOUND = Duration.ofSeconds(60);

  private final SuiteWithBug buggySuite;
  private final List<String> tenantKeys;

  private Quiescence(SuiteWithBug buggySuite, List<String> tenantKeys) {
    this.buggySuite = buggySuite;
    this.tenantKeys = tenantKeys;
  }

  /** What of these stores is still on its way in the end; dead letters count as that. */
  static List<String> await(SuiteWithBug buggySuite, List<String> tenantKeys) {
    Quiescence settling = new Quiescence(buggySuite, tenantKeys);
    return Eventually.last(BOUND, settling::open, List::isEmpty);
  }

  private List<String> open() {
    List<String> open = new ArrayList<>();
    for (String service : Parts.SERVICES) {
      Rows rows = new Rows(buggySuite, service);
      count(
          open,
          service + ": events in the outbox",
          rows.count("select count(*) from shared.outbox"));
      if (!service.equals("auth")) {
        count(
            open,
            service + ": dead letters",
            rows.count(
                "select count(*) from shared.parked_event where split_part(event_key, ':', 1) = any(?)",
                (Object) tenantKeys.toArray(String[]::new)));
      }
    }
    if (open.isEmpty()) {
      open.addAll(unread());
    }
    return open;
  }

  private static void count(List<String> open, String what, long count) {
    if (count > 0) {
      open.add(count + " " + what);
    }
  }

  private List<String> unread() {
    List<String> open = new ArrayList<>();
    try {
      new ConsumerLag(buggySuite.kafka())
          .of(Parts.READERS)
          .forEach((what, left) -> count(open, "unread events: " + what, left));
    } catch (IllegalStateException e) {
      open.add(e.getMessage() + ": " + e.getCause());
    }
    return open;
  }
}
