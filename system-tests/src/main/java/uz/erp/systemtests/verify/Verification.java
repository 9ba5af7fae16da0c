package uz.erp.systemtests.verify;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import uz.erp.systemtests.reconcile.Reconciliation;
import uz.erp.systemtests.suite.Suite;

/**
 * {@code verify [STORE…]}: each invariant with how often it was checked, how often it is violated
 * and the first counter-examples. Right while sales go on, and only reads.
 *
 * <p>Databases and topics cannot be read at one moment, so the order of reading makes up for it, as
 * {@link Reading} says; nothing waits for a shop that never rests. Waiting for rest is tried for a
 * while all the same: when it comes, every cell of the reports is compared, too.
 */
public final class Verification {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Suite suite;
  private final PrintStream out;
  private Findings findings = new Findings();
  private Report report = new Report(findings, 0, 0);
  private Optional<String> planted = Optional.empty();

  public Verification(Suite suite, PrintStream out) {
    this.suite = suite;
    this.out = out;
  }

  /**
   * Messages whose key begins like this were put on the topics by who asks, to see them refused.
   */
  public Verification passingOver(String keyPrefix) {
    planted = Optional.of(keyPrefix);
    return this;
  }

  /**
   * Whether no invariant is violated.
   *
   * @param tenantKeys of the stores to look at; all when there are none
   */
  public boolean run(List<String> tenantKeys) {
    return run(tenantKeys, PATIENCE, false);
  }

  /**
   * @param patience how long to wait for the suite to rest before reading it as it is
   * @param mustBeQuiescent whether it is a failure when it does not
   */
  public boolean run(List<String> tenantKeys, Duration patience, boolean mustBeQuiescent) {
    long start = System.nanoTime();
    findings = new Findings();
    List<Tenant> chosen =
        Tenant.all(suite.databases()).stream()
            .filter(tenant -> tenantKeys.isEmpty() || tenantKeys.contains(tenant.key()))
            // events of an erased store stay on the topics and count no more
            .filter(tenant -> !tenant.isErased())
            .toList();
    if (chosen.size() < tenantKeys.size()) {
      throw new IllegalStateException("there is no such store");
    }
    boolean rests;
    try (Topics topics = new Topics(suite.kafka(), planted)) {
      Quiescence rest = new Quiescence(suite.databases(), topics);
      List<String> underWay = rest.await(patience);
      rests = underWay.isEmpty();
      underWay.forEach(what -> findings.note("not at rest: " + what));
      check(chosen, topics);
      if (rests) {
        reconcile(chosen, rest);
      }
    }
    report = new Report(findings, chosen.size(), (System.nanoTime() - start) / 1e9);
    report.print(out);
    return findings.violatedInAll() == 0 && (rests || !mustBeQuiescent);
  }

  /** What the last run found. */
  Report report() {
    return report;
  }

  private void check(List<Tenant> chosen, Topics topics) {
    Set<String> keys = chosen.stream().map(Tenant::key).collect(Collectors.toUnmodifiableSet());
    try (Reading reading = Reading.of(suite.databases(), topics)) {
      // listed last: what was read may be about stores that have only just been opened
      Marks marks = new Marks(Tenant.all(suite.databases()));
      Messages messages = reading.messages(chosen, marks, topics, findings);
      reading.requireSent(messages, keys, findings);
      reading.snapshots().parallelStream()
          .forEach(
              snapshot -> {
                RowChecks rows = new RowChecks(snapshot, Suite.root(), findings);
                Inboxes inboxes = new Inboxes(snapshot, messages, marks, findings);
                chosen.forEach(rows::check);
                chosen.forEach(inboxes::check);
                inboxes.checkDeadLetters(keys);
                new Grants(snapshot, marks, findings).check();
              });
      EventCompleteness facts = new EventCompleteness(reading.sales(), messages, findings);
      chosen.forEach(facts::check);
      for (String service : List.of("analytics", "catalog", "customer")) {
        Effects effects =
            new Effects(reading.sales(), reading.snapshot(service), messages, findings);
        chosen.forEach(effects::check);
        effects.note();
      }
      if (messages.foreign() > 0) {
        findings.note(messages.foreign() + " messages on the topics are no events");
      }
      new Logs(marks, findings).check(suite.databases().home().resolve("logs"));
    }
  }

  /** What is sold meanwhile may differ; so differences count only when it still rests. */
  private void reconcile(List<Tenant> chosen, Quiescence rest) {
    List<String> open = chosen.stream().filter(Tenant::isOpen).map(Tenant::key).toList();
    if (open.isEmpty()) {
      return;
    }
    Differences differences = new Differences();
    Reconciliation cells = new Reconciliation(suite.databases(), differences.stream());
    boolean agree = cells.run(open);
    findings.checked(Invariant.I8, differences.compared());
    if (!agree && rest.underWay().isEmpty()) {
      differences.tell(findings);
    } else if (!agree) {
      findings.note("the cells of the reports were not compared: sales went on");
    }
  }
}
