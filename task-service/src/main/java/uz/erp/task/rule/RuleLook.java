package uz.erp.task.rule;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import uz.erp.platform.job.Job;
import uz.erp.platform.time.StoreClock;
import uz.erp.task.cause.Causes;

/**
 * Looks at everything for what is wrong without a case: at once when asked, and at each midnight of
 * the store, when batches come nearer to their last day. Each find is a transaction of its own.
 */
@Component
class RuleLook implements Job {

  static final String NAME = "task-rules";

  private static final int CHUNK = 40;

  private final Rules rules;
  private final Causes causes;
  private final Opening opening;
  private final TransactionTemplate transaction;
  private final StoreClock clock;

  RuleLook(
      Rules rules,
      Causes causes,
      Opening opening,
      TransactionTemplate transaction,
      StoreClock clock) {
    this.rules = rules;
    this.causes = causes;
    this.opening = opening;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Optional<Instant> run() {
    List<Rule> active = listActive();
    if (active.isEmpty()) {
      return Optional.empty();
    }
    boolean more = false;
    for (Rule rule : active) {
      more |= look(rule);
    }
    return Optional.of(more ? clock.now() : clock.startOfDay(clock.today().plusDays(1)));
  }

  private List<Rule> listActive() {
    List<Rule> found =
        transaction.execute(
            status -> {
              List<Rule> active = rules.list().stream().filter(Rule::isActive).toList();
              active.forEach(rule -> rules.beginLook(rule.kind(), clock.today()));
              return active;
            });
    return found == null ? List.of() : found;
  }

  /** Whether there may be more. */
  private boolean look(Rule rule) {
    List<Long> subjects = causes.listWithoutCase(rule.kind(), rule.thresholds(), CHUNK);
    for (long subject : subjects) {
      transaction.executeWithoutResult(status -> open(rule, subject));
    }
    return subjects.size() == CHUNK;
  }

  /** Looked at again under the lock, since it may have been put right meanwhile. */
  private void open(Rule known, long subject) {
    Rule rule = rules.get(known.kind());
    if (rule.isActive()) {
      causes
          .findLocked(rule.kind(), subject, rule.thresholds())
          .ifPresent(finding -> opening.openWithinBudget(rule, finding));
    }
  }
}
