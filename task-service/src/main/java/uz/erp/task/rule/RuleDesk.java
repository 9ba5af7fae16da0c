package uz.erp.task.rule;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.job.JobQueue;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.time.StoreClock;
import uz.erp.platform.web.EntityTags;
import uz.erp.task.cause.Cases;
import uz.erp.task.cause.CauseKind;
import uz.erp.task.staff.Staff;

/** Shows and changes the rules; one that is switched on looks at what is wrong already. */
@Service
@Transactional
public class RuleDesk {

  private final Rules rules;
  private final Cases cases;
  private final Staff staff;
  private final JobQueue jobQueue;
  private final JdbcClient jdbc;
  private final StoreClock clock;

  RuleDesk(
      Rules rules, Cases cases, Staff staff, JobQueue jobQueue, JdbcClient jdbc, StoreClock clock) {
    this.rules = rules;
    this.cases = cases;
    this.staff = staff;
    this.jobQueue = jobQueue;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** All five, whether on or off. */
  @Transactional(readOnly = true)
  public List<RuleView> list() {
    return rules.list().stream().map(this::view).toList();
  }

  @Transactional(readOnly = true)
  public RuleView get(CauseKind kind) {
    return view(rules.get(kind));
  }

  /**
   * Changes a rule; nobody else changes it in between.
   *
   * @throws ProblemException 412, 400 on {@code assigned_to} when nobody with that id works in the
   *     store
   */
  public RuleView change(
      CauseKind kind, @Nullable String ifMatch, UnaryOperator<RuleDetails> change) {
    Rule before = rules.lock(kind);
    EntityTags.requireMatch(ifMatch, before.version());
    RuleDetails after = change.apply(before.details());
    if (after.equals(before.details())) {
      return view(before);
    }
    Long assignee = after.assignedTo();
    if (assignee != null
        && !assignee.equals(before.details().assignedTo())
        && !staff.isAtWork(assignee)) {
      throw ProblemException.field("assigned_to", "validation.employee_unknown");
    }
    Instant now = clock.now();
    Instant since = after.isActive() && !before.isActive() ? now : before.activeSince();
    Rule stored = rules.store(kind, after, since, now);
    if (stored.isActive()) {
      jobQueue.request(RuleLook.NAME, now);
    }
    return view(stored);
  }

  private RuleView view(Rule rule) {
    RuleDetails details = rule.details();
    return new RuleView(
        rule.kind(),
        rule.isActive(),
        rule.activeSince(),
        details.assignedTo(),
        nameOf(details.assignedTo()),
        details.priority(),
        details.category(),
        details.dueInHours(),
        details.thresholds().daysBefore(),
        details.thresholds().minAmount(),
        rule.kind() == CauseKind.CUSTOMER_AT_RISK ? details.thresholds().segments() : null,
        cases.count(rule.kind(), rule.activeSince(), true),
        cases.count(rule.kind(), rule.activeSince(), false),
        rule.version(),
        rule.updatedAt());
  }

  private @Nullable String nameOf(@Nullable Long employeeId) {
    return employeeId == null
        ? null
        : jdbc.sql("select full_name from employee where id = ?")
            .param(employeeId)
            .query(String.class)
            .optional()
            .orElse(null);
  }
}
