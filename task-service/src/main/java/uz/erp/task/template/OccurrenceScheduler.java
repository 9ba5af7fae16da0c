package uz.erp.task.template;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.due.Agenda;
import uz.erp.platform.time.StoreClock;
import uz.erp.task.task.TaskService;

/** Plans the next occurrence of templates, and makes the task of each occurrence exactly once. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class OccurrenceScheduler {

  static final String JOB = "task-recurrence";

  private final JdbcClient jdbc;
  private final Templates templates;
  private final TaskService tasks;
  private final Agenda agenda;
  private final StoreClock clock;

  OccurrenceScheduler(
      JdbcClient jdbc, Templates templates, TaskService tasks, Agenda agenda, StoreClock clock) {
    this.jdbc = jdbc;
    this.templates = templates;
    this.tasks = tasks;
    this.agenda = agenda;
    this.clock = clock;
  }

  /**
   * Plans again when the template is created or its recurrence changed: occurrences before now are
   * not made up for.
   */
  void plan(Template template) {
    Recurrence recurrence = template.details().recurrence();
    if (recurrence == null || !template.details().isActive()) {
      template.plan(null, null);
      return;
    }
    Optional<LocalDate> next = recurrence.firstAfter(clock.now(), clock.zone());
    LocalDate last = template.isStored() ? lastDay(template.id()) : null;
    if (last != null && next.isPresent() && !next.get().isAfter(last)) {
      // occurred today already, at another time
      next = recurrence.firstFrom(last.plusDays(1));
    }
    plan(template, recurrence, next);
    next.ifPresent(day -> agenda.request(JOB, recurrence.at(day, clock.zone())));
  }

  /**
   * Makes the task of the template whose occurrence has waited longest.
   *
   * @return whether there was any
   */
  boolean runOne() {
    Optional<Template> due = templates.listDueLocked(clock.now(), Limit.of(1)).stream().findFirst();
    due.ifPresent(this::run);
    return due.isPresent();
  }

  /** When the next occurrence of any template is; may have passed. */
  Optional<Instant> findNext() {
    return templates.findNextOccurrence();
  }

  private void run(Template template) {
    Recurrence recurrence = template.details().recurrence();
    LocalDate day = template.nextOccurrenceOn();
    if (recurrence == null || day == null) {
      template.plan(null, null);
      return;
    }
    ZoneId zone = clock.zone();
    Instant now = clock.now();
    Optional<LocalDate> following = recurrence.firstFrom(day.plusDays(1));
    while (following.isPresent() && !recurrence.at(following.get(), zone).isAfter(now)) {
      record(template.id(), day, recurrence.at(day, zone), true);
      day = following.get();
      following = recurrence.firstFrom(day.plusDays(1));
    }
    Instant at = recurrence.at(day, zone);
    if (record(template.id(), day, at, false)) {
      long task = tasks.open(template.task(template.details().assignedTo(), template.dueDate(at)));
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
    plan(template, recurrence, following);
  }

  private void plan(Template template, Recurrence recurrence, Optional<LocalDate> next) {
    LocalDate day = next.orElse(null);
    template.plan(day, day == null ? null : recurrence.at(day, clock.zone()));
  }

  /** Whether this day was not recorded before; the key decides between two replicas. */
  private boolean record(long templateId, LocalDate day, Instant at, boolean skipped) {
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

  private @Nullable LocalDate lastDay(long templateId) {
    return jdbc.sql("select max(occurs_on) from task_occurrence where template_id = :id")
        .param("id", templateId)
        .query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
        .single()
        .orElse(null);
  }
}
