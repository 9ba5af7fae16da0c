package uz.erp.task.rule;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import uz.erp.platform.due.DueWork;
import uz.erp.platform.time.StoreClock;
import uz.erp.task.cause.Causes;

/**
 * The job that evaluates the active rules on all data of the store for what is wrong without a
 * case: at once when requested, and at each midnight of the store, when batches come nearer to
 * their last day. Each finding is a transaction of its own.
 */
@Component
class RuleEvaluation implements DueWork {

  static final String NAME = "task-rules";

  private static final int CHUNK = 40;

  private final Rules rules;
  private final RuleBudgets budgets;
  private final Causes causes;
  private final CaseOpener opener;
  private final TransactionTemplate transaction;
  private final StoreClock clock;

  RuleEvaluation(
      Rules rules,
      RuleBudgets budgets,
      Causes causes,
      CaseOpener opener,
      TransactionTemplate transaction,
      StoreClock clock) {
    this.rules = rules;
    this.budgets = budgets;
    this.causes = causes;
    this.opener = opener;
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
      more |= evaluate(rule);
    }
    return Optional.of(more ? clock.now() : clock.startOfDay(clock.today().plusDays(1)));
  }

  private List<Rule> listActive() {
    List<Rule> found =
        transaction.execute(
            status -> {
              List<Rule> active =
                  rules.findByIsActiveTrue().stream()
                      .sorted(Comparator.comparing(Rule::kind))
                      .toList();
              active.forEach(rule -> budgets.beginEvaluation(rule.kind(), clock.today()));
              return active;
            });
    return found == null ? List.of() : found;
  }

  /** Whether there may be more. */
  private boolean evaluate(Rule rule) {
    List<Long> subjects = causes.listWithoutCase(rule.kind(), rule.thresholds(), CHUNK);
    for (long subject : subjects) {
      transaction.executeWithoutResult(status -> open(rule, subject));
    }
    return subjects.size() == CHUNK;
  }

  /** Evaluated again under the subject's lock, since it may have been corrected meanwhile. */
  private void open(Rule known, long subject) {
    Rule rule = rules.get(known.kind());
    if (rule.isActive()) {
      causes
          .findLocked(rule.kind(), subject, rule.thresholds())
          .ifPresent(finding -> opener.openWithinBudget(rule, finding));
    }
  }
}
