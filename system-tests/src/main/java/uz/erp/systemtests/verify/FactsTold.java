package uz.erp.systemtests.verify;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Each fact of sales-service against what is told of it. The sales were read after everything
 * settled was told and before the last was: so each sale has its event, waiting or sent, and each
 * settled event its sale; what was told in between may be about sales that are not seen here.
 */
final class FactsTold {

  private final Snapshot sales;
  private final Messages messages;
  private final Findings findings;
  private final String facts = Scripts.own("facts.sql");

  FactsTold(Snapshot sales, Messages messages, Findings findings) {
    this.sales = sales;
    this.messages = messages;
    this.findings = findings;
  }

  void check(Tenant tenant) {
    ToldOfStore told = messages.of(tenant);
    Set<Fact> known = new HashSet<>();
    if (sales.has(tenant)) {
      sales.read(
          tenant,
          facts,
          row -> {
            Fact fact = Fact.of(row.getString(1), row.getLong(2), row.getLong(3));
            known.add(fact);
            findings.checked(Invariant.I7, 1);
            compare(tenant, fact, row.getString(4), told.find(fact));
          });
    }
    told.eachFact(
        (fact, telling) -> {
          if (telling.isSettled() && !known.contains(fact)) {
            findings.violated(
                Invariant.I7,
                "what is told of has happened",
                tenant.key(),
                "%s, told by event %s".formatted(fact.place(), telling.event()));
          }
        });
  }

  private void compare(
      Tenant tenant, Fact fact, String value, ToldOfStore.@Nullable Telling telling) {
    if (telling == null) {
      findings.violated(
          Invariant.I7,
          "what has happened is told of",
          tenant.key(),
          "%s (%s) has no event, neither sent nor waiting".formatted(fact.place(), value));
    } else if (telling.value() != ToldOfStore.print(value)) {
      findings.violated(
          Invariant.I7,
          "an event tells what has happened",
          tenant.key(),
          "%s is %s, event %s says otherwise".formatted(fact.place(), value, telling.event()));
    }
  }
}
