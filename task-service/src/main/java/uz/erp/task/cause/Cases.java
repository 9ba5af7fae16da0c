package uz.erp.task.cause;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.time.StoreClock;

/** The stored cases: begun once however often they are found, ended, and closed with their task. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Cases {

  /** The unique keys decide between two transactions that find the same at once. */
  private static final String BEGIN =
      """
      insert into rule_case (kind, subject_id, occurrence, opened_at, opened_figures)
      select :kind, :subject, :occurrence, :now, cast(:figures as jsonb)
      where not exists (
        select from rule_case
        where kind = :kind and subject_id = :subject and occurrence >= :occurrence)
      on conflict do nothing returning id
      """;

  private static final String CLOSE =
      """
      update rule_case c set closed_at = :now, closed_figures = coalesce((
        select figures from (
      """
          + Arrays.stream(CauseKind.values())
              .map(kind -> CauseSql.of(kind).knownOf(kind))
              .collect(Collectors.joining("\nunion all\n"))
          + """

            ) known), c.opened_figures)
            where c.task_id = :task and c.closed_at is null
            """;

  private final JdbcClient jdbc;
  private final StoreClock clock;

  Cases(JdbcClient jdbc, StoreClock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Begins a case; empty when it was begun before or has not ended. */
  public Optional<Long> begin(Finding finding) {
    return jdbc.sql(BEGIN)
        .param("kind", finding.kind().code())
        .param("subject", finding.subjectId())
        .param("occurrence", finding.occurrence().atOffset(ZoneOffset.UTC))
        .param("now", clock.now().atOffset(ZoneOffset.UTC))
        .param("figures", Figures.write(finding.figures()))
        .query(Long.class)
        .optional();
  }

  /** Names the task that was opened for the case. */
  public void attach(long caseId, long taskId) {
    jdbc.sql("update rule_case set task_id = ? where id = ?").params(taskId, caseId).update();
  }

  /**
   * It is no longer wrong. An event from before a case began does not end it; of slow movers only
   * the day is known, and a batch has one last day, which lies ahead.
   */
  public void end(CauseKind kind, long subjectId, Instant at) {
    jdbc.sql(
            """
            update rule_case set ended_at = :at
            where kind = :kind and subject_id = :subject and ended_at is null
              and case kind when 'expiring_batch' then true
                            when 'slow_mover' then occurrence <= :at + interval '1 day'
                            else occurrence <= :at end
            """)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("kind", kind.code())
        .param("subject", subjectId)
        .update();
  }

  /** The task is closed: the present figures are frozen. */
  public void close(long taskId) {
    jdbc.sql(CLOSE)
        .param("now", clock.now().atOffset(ZoneOffset.UTC))
        .param("zone", clock.zone().getId())
        .param("task", taskId)
        .update();
  }

  /**
   * How many cases a rule began since then.
   *
   * @param withTask those a task was opened for, else those that were only counted
   */
  @Transactional(readOnly = true)
  public long count(CauseKind kind, @Nullable Instant since, boolean withTask) {
    if (since == null) {
      return 0;
    }
    return jdbc.sql(
            """
            select count(*) from rule_case
            where kind = :kind and opened_at >= :since and (task_id is not null) = :with_task""")
        .param("kind", kind.code())
        .param("since", since.atOffset(ZoneOffset.UTC))
        .param("with_task", withTask)
        .query(Long.class)
        .single();
  }
}
