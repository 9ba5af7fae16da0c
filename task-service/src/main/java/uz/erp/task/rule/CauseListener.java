package uz.erp.task.rule;

import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import uz.erp.task.cause.Cases;
import uz.erp.task.cause.CauseChanged;
import uz.erp.task.cause.Causes;
import uz.erp.task.cause.Finding;
import uz.erp.task.task.TaskChanged;

/** Applies the rules to each change of a copy, in the transaction that stores it. */
@Component
class CauseListener {

  private final Rules rules;
  private final Causes causes;
  private final Cases cases;
  private final CaseOpener opener;

  CauseListener(Rules rules, Causes causes, Cases cases, CaseOpener opener) {
    this.rules = rules;
    this.causes = causes;
    this.cases = cases;
    this.opener = opener;
  }

  /** A case ends whether or not its rule is still on. */
  @EventListener
  void on(CauseChanged changed) {
    Rule rule = rules.get(changed.kind());
    Optional<Finding> finding = causes.find(changed.kind(), changed.subjectId(), rule.thresholds());
    if (finding.isEmpty()) {
      cases.end(changed.kind(), changed.subjectId(), changed.at());
    } else if (rule.appliesTo(changed.at())) {
      opener.open(rule, finding.get());
    }
  }

  /** When its task is closed, the figures of a case are frozen. */
  @EventListener
  void on(TaskChanged changed) {
    switch (changed.kind()) {
      case COMPLETED, APPROVED, CANCELLED -> cases.close(changed.taskId());
      default -> {}
    }
  }
}
