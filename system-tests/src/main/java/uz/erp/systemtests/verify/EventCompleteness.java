package uz.erp.systemtests.verify;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares each fact of sales-service with its event. The sales were read after everything settled
 * was published and before the last was: so each sale has its event, in the outbox or sent, and
 * each settled event its sale; events in between may be about sales that are not seen here.
 */
final class EventCompleteness {

  private final Snapshot sales;
  private final Messages messages;
  private final Findings findings;
  private final String facts = Scripts.own("facts.sql");

  EventCompleteness(Snapshot sales, Messages messages, Findings findings) {
    this.sales = sales;
    this.messages = messages;
    this.findings = findings;
  }

  void check(Tenant tenant) {
    PublishedEvents published = messages.of(tenant);
    Set<Fact> known = new HashSet<>();
    if (sales.has(tenant)) {
      sales.read(
          tenant,
          facts,
          row -> {
            Fact fact = Fact.of(row.getString(1), row.getLong(2), row.getLong(3));
            known.add(fact);
            findings.checked(Invariant.I7, 1);
            compare(tenant, fact, row.getString(4), published.find(fact));
          });
    }
    published.eachFact(
        (fact, publication) -> {
          if (publication.isSettled() && !known.contains(fact)) {
            findings.violated(
                Invariant.I7,
                "every event has its fact",
                tenant.key(),
                "%s, published by event %s".formatted(fact.place(), publication.event()));
          }
        });
  }

  private void compare(
      Tenant tenant, Fact fact, String value, PublishedEvents.@Nullable Publication publication) {
    if (publication == null) {
      findings.violated(
          Invariant.I7,
          "every fact has its event",
          tenant.key(),
          "%s (%s) has no event, neither sent nor waiting".formatted(fact.place(), value));
    } else if (publication.value() != PublishedEvents.print(value)) {
      findings.violated(
          Invariant.I7,
          "an event tells what has happened",
          tenant.key(),
          "%s is %s, event %s says otherwise".formatted(fact.place(), value, publication.event()));
    }
  }
}
