package uz.erp.task.rule;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.time.StoreClock;
import uz.erp.task.cause.Cases;
import uz.erp.task.cause.Finding;
import uz.erp.task.task.NewTask;
import uz.erp.task.task.TaskService;
import uz.erp.task.task.TaskSource;

/** Opens the task of a case, in the transaction that begins the case. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CaseOpener {

  private final RuleBudgets budgets;
  private final Cases cases;
  private final TaskService tasks;
  private final RuleTexts texts;
  private final StoreClock clock;

  CaseOpener(
      RuleBudgets budgets, Cases cases, TaskService tasks, RuleTexts texts, StoreClock clock) {
    this.budgets = budgets;
    this.cases = cases;
    this.tasks = tasks;
    this.texts = texts;
    this.clock = clock;
  }

  /** Opens a task for what an event just reported, unless it has a case already. */
  public void open(Rule rule, Finding finding) {
    cases.begin(finding).ifPresent(caseId -> cases.attach(caseId, tasks.open(task(rule, finding))));
  }

  /** Opens a task for what an evaluation found, or only counts it beyond the budget. */
  public void openWithinBudget(Rule rule, Finding finding) {
    cases
        .begin(finding)
        .filter(caseId -> budgets.spend(rule.kind()))
        .ifPresent(caseId -> cases.attach(caseId, tasks.open(task(rule, finding))));
  }

  private NewTask task(Rule rule, Finding finding) {
    RuleDetails details = rule.details();
    return new NewTask(
            texts.title(finding),
            texts.description(finding),
            details.priority(),
            details.category(),
            details.assignedTo(),
            due(details.dueInHours()))
        .from(TaskSource.RULE);
  }

  private @Nullable Instant due(@Nullable Integer hours) {
    return hours == null ? null : clock.now().plus(Duration.ofHours(hours));
  }
}
