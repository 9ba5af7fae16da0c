package uz.erp.task.template;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.time.StoreClock;
import uz.erp.platform.web.EntityTags;
import uz.erp.platform.web.PageQuery;
import uz.erp.platform.web.PageView;
import uz.erp.task.staff.Staff;
import uz.erp.task.task.NewTask;
import uz.erp.task.task.TaskCategory;
import uz.erp.task.task.TaskDesk;
import uz.erp.task.task.TaskSource;
import uz.erp.task.task.TaskView;

/** Keeps templates and makes tasks of them. */
@Service
@Transactional
public class TaskTemplates {

  private final TemplateRows rows;
  private final Schedule schedule;
  private final TaskDesk desk;
  private final Staff staff;
  private final StoreClock clock;

  TaskTemplates(
      TemplateRows rows, Schedule schedule, TaskDesk desk, Staff staff, StoreClock clock) {
    this.rows = rows;
    this.schedule = schedule;
    this.desk = desk;
    this.staff = staff;
    this.clock = clock;
  }

  /** By title unless asked otherwise; null narrows nothing. */
  @Transactional(readOnly = true)
  public PageView<TemplateView> list(
      @Nullable Boolean active, @Nullable TaskCategory category, PageQuery page) {
    return page.view(rows.list(active, category, page), rows.count(active, category, page));
  }

  /**
   * @throws ProblemException 404 when there is no such template in this store
   */
  @Transactional(readOnly = true)
  public TemplateView get(long id) {
    return rows.find(id).orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
  }

  /**
   * @throws ProblemException 400 on {@code assigned_to} when nobody with that id works in the store
   */
  public TemplateView add(TemplateDetails template) {
    requireAtWork(template.assignedTo());
    long id = rows.add(template, clock.now());
    schedule.renew(get(id));
    return get(id);
  }

  /**
   * Writes over what the template says; tasks made before stay as they are.
   *
   * @throws ProblemException 404, 412, 400 as {@link #add}
   */
  public TemplateView change(
      long id, @Nullable String ifMatch, UnaryOperator<TemplateDetails> change) {
    TemplateView before = lock(id, ifMatch);
    TemplateDetails after = change.apply(before.details());
    if (after.equals(before.details())) {
      return before;
    }
    Long assignee = after.assignedTo();
    if (assignee != null && !assignee.equals(before.assignedTo())) {
      requireAtWork(assignee);
    }
    rows.change(id, after, clock.now());
    // else a turn that is due already and not yet served would be lost
    boolean otherTurns =
        after.isActive() != before.isActive()
            || !Objects.equals(after.recurrence(), before.recurrence());
    if (otherTurns) {
      schedule.renew(get(id));
    }
    return get(id);
  }

  /**
   * Takes the template out of use for good; tasks made of it stay.
   *
   * @throws ProblemException 404, 412
   */
  public void delete(long id, @Nullable String ifMatch) {
    lock(id, ifMatch);
    rows.delete(id, clock.now());
  }

  /**
   * Makes a task for the current employee.
   *
   * @param assignedTo null for whoever usually does it, if they still work here
   * @param dueDate null for as many hours from now as the template gives
   * @throws ProblemException 404, 409 {@code template_inactive}, 400 on {@code assigned_to}
   */
  public TaskView createTask(long id, @Nullable Long assignedTo, @Nullable Instant dueDate) {
    TemplateView template = get(id);
    if (!template.isActive()) {
      throw new ProblemException(TemplateProblem.TEMPLATE_INACTIVE);
    }
    Long usual = template.assignedTo();
    if (usual != null && !staff.isAtWork(usual)) {
      usual = null;
    }
    return desk.create(
        task(
            template,
            assignedTo == null ? usual : assignedTo,
            dueDate == null ? due(template, clock.now()) : dueDate));
  }

  static NewTask task(TemplateView template, @Nullable Long assignedTo, @Nullable Instant dueDate) {
    return new NewTask(
        template.title(),
        template.description(),
        template.priority(),
        template.category(),
        assignedTo,
        dueDate,
        TaskSource.TEMPLATE,
        template.requiresReview(),
        template.id(),
        template.checklist());
  }

  static @Nullable Instant due(TemplateView template, Instant from) {
    Integer hours = template.dueInHours();
    return hours == null ? null : from.plus(Duration.ofHours(hours));
  }

  private TemplateView lock(long id, @Nullable String ifMatch) {
    if (!rows.lock(id)) {
      throw new ProblemException(CommonProblem.NOT_FOUND);
    }
    TemplateView template = get(id);
    EntityTags.requireMatch(ifMatch, template.version());
    return template;
  }

  private void requireAtWork(@Nullable Long assignee) {
    if (assignee != null && !staff.isAtWork(assignee)) {
      throw ProblemException.field("assigned_to", "validation.employee_unknown");
    }
  }
}
