package uz.erp.task.rule;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.task.cause.CauseKind;

/**
 * How many tasks an evaluation of a rule may still open; what is found beyond is counted only. By
 * SQL, because evaluations on several replicas count down one row and that is no new version of it.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RuleBudgets {

  /** Tasks that one evaluation of one rule opens at most. */
  static final int FULL = 200;

  private final JdbcClient jdbc;

  RuleBudgets(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The first evaluation of a day has the full budget again. */
  void beginEvaluation(CauseKind kind, LocalDate today) {
    jdbc.sql(
            """
            update task_rule set looked_on = :today,
              budget = case when looked_on is null then budget else :budget end
            where kind = :kind and (looked_on is null or looked_on < :today)""")
        .param("today", today)
        .param("budget", FULL)
        .param("kind", kind.code())
        .update();
  }

  /** Whether the present evaluation may open one more. */
  boolean spend(CauseKind kind) {
    return jdbc.sql("update task_rule set budget = budget - 1 where kind = ? and budget > 0")
            .param(kind.code())
            .update()
        == 1;
  }
}
