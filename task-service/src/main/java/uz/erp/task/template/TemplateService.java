package uz.erp.task.template;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.time.StoreClock;
import uz.erp.platform.web.EntityTags;
import uz.erp.platform.web.PageQuery;
import uz.erp.platform.web.PageView;
import uz.erp.task.staff.Staff;
import uz.erp.task.task.TaskCategory;
import uz.erp.task.task.TaskService;
import uz.erp.task.task.TaskView;

/** Creates, changes and deletes templates and makes tasks from them. */
@Service
@Transactional
public class TemplateService {

  private static final Map<String, Sort.Order> ORDERINGS =
      Map.of(
          "title", Sort.Order.by("details.title"),
          "created_at", Sort.Order.by("createdAt"),
          "next_occurrence_at", Sort.Order.by("nextOccurrenceAt"));

  private final Templates templates;
  private final EntityManager entities;
  private final OccurrenceScheduler scheduler;
  private final TaskService tasks;
  private final Staff staff;
  private final StoreClock clock;

  TemplateService(
      Templates templates,
      EntityManager entities,
      OccurrenceScheduler scheduler,
      TaskService tasks,
      Staff staff,
      StoreClock clock) {
    this.templates = templates;
    this.entities = entities;
    this.scheduler = scheduler;
    this.tasks = tasks;
    this.staff = staff;
    this.clock = clock;
  }

  /** By title by default; null does not filter. */
  @Transactional(readOnly = true)
  public PageView<TemplateView> list(
      @Nullable Boolean active, @Nullable TaskCategory category, PageQuery page) {
    Page<Template> found =
        templates.list(active, category, page.search(), page.pageable(ORDERINGS, "title"));
    return page.view(found.map(Template::view).getContent(), found.getTotalElements());
  }

  /**
   * @throws ProblemException 404 when there is no such template in this store
   */
  @Transactional(readOnly = true)
  public TemplateView get(long id) {
    return find(id).view();
  }

  /**
   * @throws ProblemException 400 on {@code assigned_to} when that employee does not work in the
   *     store
   */
  public TemplateView add(TemplateDetails details) {
    requireAtWork(details.assignedTo());
    Template template = new Template(details, clock.now());
    scheduler.plan(template);
    templates.saveAndFlush(template);
    if (details.assignedTo() != null) {
      entities.refresh(template);
    }
    return template.view();
  }

  /**
   * Replaces the details; tasks made before stay as they are.
   *
   * @throws ProblemException 404, 412, 400 as {@link #add}
   */
  public TemplateView change(
      long id, @Nullable String ifMatch, UnaryOperator<TemplateDetails> change) {
    Template template = lock(id, ifMatch);
    TemplateDetails before = template.details();
    TemplateDetails after = change.apply(before);
    if (after.equals(before)) {
      return template.view();
    }
    boolean otherAssignee = !Objects.equals(after.assignedTo(), before.assignedTo());
    if (otherAssignee) {
      requireAtWork(after.assignedTo());
    }
    template.change(after, clock.now());
    // else an occurrence that is due and not yet made would be lost
    boolean otherOccurrences =
        after.isActive() != before.isActive()
            || !Objects.equals(after.recurrence(), before.recurrence());
    if (otherOccurrences) {
      scheduler.plan(template);
    }
    templates.saveAndFlush(template);
    if (otherAssignee) {
      entities.refresh(template);
    }
    return template.view();
  }

  /**
   * Deletes the template; tasks made from it stay.
   *
   * @throws ProblemException 404, 412
   */
  public void delete(long id, @Nullable String ifMatch) {
    Template template = lock(id, ifMatch);
    template.delete(clock.now());
    templates.saveAndFlush(template);
  }

  /**
   * Makes a task for the current employee.
   *
   * @param assignedTo null for the template's assignee, if that employee still works here
   * @param dueDate null for as many hours from now as the template gives
   * @throws ProblemException 404, 409 {@code template_inactive}, 400 on {@code assigned_to}
   */
  public TaskView createTask(long id, @Nullable Long assignedTo, @Nullable Instant dueDate) {
    Template template = find(id);
    if (!template.details().isActive()) {
      throw new ProblemException(TemplateProblem.TEMPLATE_INACTIVE);
    }
    Long usual = template.details().assignedTo();
    if (usual != null && !staff.isAtWork(usual)) {
      usual = null;
    }
    return tasks.create(
        template.task(
            assignedTo == null ? usual : assignedTo,
            dueDate == null ? template.dueDate(clock.now()) : dueDate));
  }

  private Template find(long id) {
    return templates.findByIdAndDeletedAtIsNull(id).orElseThrow(TemplateService::notFound);
  }

  private Template lock(long id, @Nullable String ifMatch) {
    Template template = templates.findLocked(id).orElseThrow(TemplateService::notFound);
    EntityTags.requireMatch(ifMatch, template.version());
    return template;
  }

  private static ProblemException notFound() {
    return new ProblemException(CommonProblem.NOT_FOUND);
  }

  private void requireAtWork(@Nullable Long assignee) {
    if (assignee != null && !staff.isAtWork(assignee)) {
      throw ProblemException.field("assigned_to", "validation.employee_unknown");
    }
  }
}
