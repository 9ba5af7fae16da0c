package uz.erp.systemtests.verify;

import org.jspecify.annotations.Nullable;

/**
 * What one consumer made of a store's sales against the sales themselves, row by row in one pass.
 *
 * <p>The consumer was read before the sales: what it has must be there. What it lacks is missing
 * only if it has said that it read the event.
 */
final class Effects {

  private final Snapshot sales;
  private final Snapshot consumer;
  private final Messages messages;
  private final Findings findings;
  private final String due;
  private final String done;
  private long hearsay;

  Effects(Snapshot sales, Snapshot consumer, Messages messages, Findings findings) {
    this.sales = sales;
    this.consumer = consumer;
    this.messages = messages;
    this.findings = findings;
    this.due = Scripts.own("effects/sales-to-" + consumer.service() + ".sql");
    this.done = Scripts.own("effects/" + consumer.service() + ".sql");
  }

  void check(Tenant tenant) {
    if (!sales.has(tenant) || !consumer.has(tenant)) {
      return; // what the one never heard of is found by its inbox
    }
    try (Cursor sold = sales.open(tenant, due);
        Cursor told = consumer.open(tenant, done)) {
      Effect left = sold.next();
      Effect right = told.next();
      while (left != null || right != null) {
        int order = left == null ? 1 : right == null ? -1 : Effect.ORDER.compare(left, right);
        findings.checked(Invariant.I8, 1);
        judge(tenant, order <= 0 ? left : null, order >= 0 ? right : null);
        left = order <= 0 ? sold.next() : left;
        right = order >= 0 ? told.next() : right;
      }
    }
  }

  private void judge(Tenant tenant, @Nullable Effect sold, @Nullable Effect told) {
    String service = consumer.service();
    if (sold != null && told != null && sold.value().equals(told.value())) {
      return;
    }
    if ((sold != null && sold.hearsay()) || (told != null && told.hearsay())) {
      hearsay++;
    } else if (sold == null && told != null) {
      violated(tenant, service + " has nothing that was not sold", told, told.value());
    } else if (sold != null && told == null && isDue(tenant, sold)) {
      violated(tenant, service + " has all it has read of", sold, sold.value() + " is missing");
    } else if (sold != null && told != null) {
      violated(
          tenant,
          service + " has what was sold as it was sold",
          sold,
          "%s, there %s".formatted(sold.value(), told.value()));
    }
  }

  /** Says how much only somebody outside has said, and the sales do not. */
  void note() {
    if (hearsay > 0) {
      findings.note(
          "%d effects in %s are hearsay: of customers nobody knows, or confirmed for no such sale"
              .formatted(hearsay, consumer.service()));
    }
  }

  private boolean isDue(Tenant tenant, Effect effect) {
    Fact fact = Fact.of(effect.kind().replace(" line", ""), effect.id(), 0);
    return messages.of(tenant).isDue(fact, consumer.service());
  }

  private void violated(Tenant tenant, String rule, Effect effect, String what) {
    findings.violated(Invariant.I8, rule, tenant.key(), effect.place() + ": " + what);
  }
}
