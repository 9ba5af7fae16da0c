package uz.erp.task.rule;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.due.Agenda;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.time.StoreClock;
import uz.erp.platform.web.EntityTags;
import uz.erp.task.cause.Cases;
import uz.erp.task.cause.CauseKind;
import uz.erp.task.staff.Staff;

/** Shows and changes the rules; one that is switched on is evaluated for what is wrong already. */
@Service
@Transactional
public class RuleService {

  private final Rules rules;
  private final EntityManager entities;
  private final Cases cases;
  private final Staff staff;
  private final Agenda agenda;
  private final StoreClock clock;

  RuleService(
      Rules rules,
      EntityManager entities,
      Cases cases,
      Staff staff,
      Agenda agenda,
      StoreClock clock) {
    this.rules = rules;
    this.entities = entities;
    this.cases = cases;
    this.staff = staff;
    this.agenda = agenda;
    this.clock = clock;
  }

  /** All five, whether on or off. */
  @Transactional(readOnly = true)
  public List<RuleView> list() {
    return rules.findAll().stream()
        .sorted(Comparator.comparing(Rule::kind))
        .map(this::view)
        .toList();
  }

  @Transactional(readOnly = true)
  public RuleView get(CauseKind kind) {
    return view(rules.get(kind));
  }

  /**
   * Changes a rule under its row lock.
   *
   * @throws ProblemException 412, 400 on {@code assigned_to} when that employee does not work in
   *     the store
   */
  public RuleView change(
      CauseKind kind, @Nullable String ifMatch, UnaryOperator<RuleDetails> change) {
    Rule rule = rules.getLocked(kind);
    EntityTags.requireMatch(ifMatch, rule.version());
    RuleDetails before = rule.details();
    RuleDetails after = change.apply(before);
    if (after.equals(before)) {
      return view(rule);
    }
    Long assignee = after.assignedTo();
    boolean otherAssignee = !Objects.equals(assignee, before.assignedTo());
    if (otherAssignee && assignee != null && !staff.isAtWork(assignee)) {
      throw ProblemException.field("assigned_to", "validation.employee_unknown");
    }
    Instant now = clock.now();
    rule.change(after, now);
    rules.saveAndFlush(rule);
    if (otherAssignee) {
      entities.refresh(rule);
    }
    if (rule.isActive()) {
      agenda.request(RuleEvaluation.NAME, now);
    }
    return view(rule);
  }

  private RuleView view(Rule rule) {
    RuleDetails details = rule.details();
    return new RuleView(
        rule.kind(),
        rule.isActive(),
        rule.activeSince(),
        details.assignedTo(),
        rule.assignedToName(),
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
}
