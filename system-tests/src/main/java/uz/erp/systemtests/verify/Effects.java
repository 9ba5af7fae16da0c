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
  private long unconfirmed;

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
      return; // what the consumer never got is found by its inbox
    }
    try (Cursor sold = sales.open(tenant, due);
        Cursor published = consumer.open(tenant, done)) {
      Effect left = sold.next();
      Effect right = published.next();
      while (left != null || right != null) {
        int order = left == null ? 1 : right == null ? -1 : Effect.ORDER.compare(left, right);
        findings.checked(Invariant.I8, 1);
        judge(tenant, order <= 0 ? left : null, order >= 0 ? right : null);
        left = order <= 0 ? sold.next() : left;
        right = order >= 0 ? published.next() : right;
      }
    }
  }

  private void judge(Tenant tenant, @Nullable Effect sold, @Nullable Effect published) {
    String service = consumer.service();
    if (sold != null && published != null && sold.value().equals(published.value())) {
      return;
    }
    if ((sold != null && sold.unconfirmed()) || (published != null && published.unconfirmed())) {
      unconfirmed++;
    } else if (sold == null && published != null) {
      violated(tenant, service + " has nothing that was not sold", published, published.value());
    } else if (sold != null && published == null && isDue(tenant, sold)) {
      violated(tenant, service + " has all it has read of", sold, sold.value() + " is missing");
    } else if (sold != null && published != null) {
      violated(
          tenant,
          service + " has what was sold as it was sold",
          sold,
          "%s, there %s".formatted(sold.value(), published.value()));
    }
  }

  /** Says how many effects are unconfirmed: reported by a client, and not found in the sales. */
  void note() {
    if (unconfirmed > 0) {
      findings.note(
          "%d effects in %s are unconfirmed: of unknown customers, or confirmed for no such sale"
              .formatted(unconfirmed, consumer.service()));
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
