package uz.erp.task.template;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.job.JobQueue;
import uz.erp.platform.time.StoreClock;
import uz.erp.task.task.TaskDesk;

/** Knows whose turn is next, and lets templates have their turn once each day they name. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Schedule {

  static final String WORK = "task-recurrence";

  private final JdbcClient jdbc;
  private final TemplateRows rows;
  private final TaskDesk desk;
  private final JobQueue jobQueue;
  private final StoreClock clock;

  Schedule(JdbcClient jdbc, TemplateRows rows, TaskDesk desk, JobQueue jobQueue, StoreClock clock) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.desk = desk;
    this.jobQueue = jobQueue;
    this.clock = clock;
  }

  /** After the template was written: what was missed while it said something else never was. */
  void renew(TemplateView template) {
    Recurrence recurrence = template.recurrence();
    if (recurrence == null || !template.isActive()) {
      rows.schedule(template.id(), null, null);
      return;
    }
    Optional<LocalDate> next = recurrence.firstAfter(clock.now(), clock.zone());
    LocalDate last = lastDay(template.id());
    if (last != null && next.isPresent() && !next.get().isAfter(last)) {
      // had its turn today already, at another time
      next = recurrence.firstFrom(last.plusDays(1));
    }
    plan(template.id(), recurrence, next);
    next.ifPresent(day -> jobQueue.request(WORK, recurrence.at(day, clock.zone())));
  }

  /**
   * Lets the template have its turn that has waited longest.
   *
   * @return whether there was any
   */
  boolean serveOne() {
    Optional<Long> due =
        jdbc.sql(
                """
                select id from task_template where next_occurrence_at <= :now
                order by next_occurrence_at, id limit 1 for update
                """)
            .param("now", clock.now().atOffset(ZoneOffset.UTC))
            .query(Long.class)
            .optional();
    due.flatMap(rows::find).ifPresent(this::serve);
    return due.isPresent();
  }

  /** When somebody's turn is next; may have passed. */
  Optional<Instant> next() {
    return jdbc.sql(
            """
            select next_occurrence_at from task_template where next_occurrence_at is not null
            order by next_occurrence_at limit 1
            """)
        .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
        .optional();
  }

  private void serve(TemplateView template) {
    Recurrence recurrence = template.recurrence();
    LocalDate day = nextDay(template.id());
    if (recurrence == null || day == null) {
      rows.schedule(template.id(), null, null);
      return;
    }
    ZoneId zone = clock.zone();
    Instant now = clock.now();
    Optional<LocalDate> following = recurrence.firstFrom(day.plusDays(1));
    while (following.isPresent() && !recurrence.at(following.get(), zone).isAfter(now)) {
      note(template.id(), day, recurrence.at(day, zone), true);
      day = following.get();
      following = recurrence.firstFrom(day.plusDays(1));
    }
    Instant at = recurrence.at(day, zone);
    if (note(template.id(), day, at, false)) {
      long task =
          desk.open(
              TaskTemplates.task(template, template.assignedTo(), TaskTemplates.due(template, at)));
      jdbc.sql(
              """
              update task_occurrence set task_id = :task
              where template_id = :template and occurs_on = :day
              """)
          .param("task", task)
          .param("template", template.id())
          .param("day", day)
          .update();
    }
    plan(template.id(), recurrence, following);
  }

  private void plan(long templateId, Recurrence recurrence, Optional<LocalDate> next) {
    LocalDate day = next.orElse(null);
    rows.schedule(templateId, day, day == null ? null : recurrence.at(day, clock.zone()));
  }

  /** Whether this day was not noted before. */
  private boolean note(long templateId, LocalDate day, Instant at, boolean skipped) {
    return jdbc.sql(
                """
                insert into task_occurrence (template_id, occurs_on, occurs_at, is_skipped, noted_at)
                values (:template, :day, :at, :skipped, :now)
                on conflict on constraint task_occurrence_pk do nothing
                """)
            .param("template", templateId)
            .param("day", day)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("skipped", skipped)
            .param("now", clock.now().atOffset(ZoneOffset.UTC))
            .update()
        > 0;
  }

  private @Nullable LocalDate nextDay(long templateId) {
    return jdbc.sql("select next_occurrence_on from task_template where id = :id")
        .param("id", templateId)
        .query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
        .single()
        .orElse(null);
  }

  private @Nullable LocalDate lastDay(long templateId) {
    return jdbc.sql("select max(occurs_on) from task_occurrence where template_id = :id")
        .param("id", templateId)
        .query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
        .single()
        .orElse(null);
  }
}
