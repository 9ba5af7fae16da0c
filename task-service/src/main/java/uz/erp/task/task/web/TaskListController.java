package uz.erp.task.task.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uz.erp.platform.access.AllowedToEmployees;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.time.StoreClock;
import uz.erp.platform.web.PageQuery;
import uz.erp.platform.web.PageView;
import uz.erp.task.task.DueDates;
import uz.erp.task.task.TaskCategory;
import uz.erp.task.task.TaskFilter;
import uz.erp.task.task.TaskPriority;
import uz.erp.task.task.TaskQueries;
import uz.erp.task.task.TaskStats;
import uz.erp.task.task.TaskStatsView;
import uz.erp.task.task.TaskStatus;
import uz.erp.task.task.TaskView;
import uz.erp.task.task.Viewer;

/** Lists and counts at {@code /api/tasks/tasks/}. */
@RestController
@RequestMapping(TaskController.PATH)
@Tag(name = "Tasks")
@AllowedToEmployees
class TaskListController {

  private static final String WHOSE =
      "Owner and manager see all, others those assigned to or created by them. ";

  private final TaskQueries queries;
  private final TaskStats stats;
  private final StoreClock clock;

  TaskListController(TaskQueries queries, TaskStats stats, StoreClock clock) {
    this.queries = queries;
    this.stats = stats;
    this.clock = clock;
  }

  @GetMapping
  @Operation(
      operationId = "listTasks",
      summary = "Tasks",
      description =
          WHOSE + "search looks into title and description. Newest first. " + TaskQueries.ORDERING)
  PageView<TaskView> list(
      @RequestParam(name = "status", required = false) @Nullable TaskStatus status,
      @RequestParam(name = "priority", required = false) @Nullable TaskPriority priority,
      @RequestParam(name = "category", required = false) @Nullable TaskCategory category,
      @RequestParam(name = "assigned_to", required = false) @Nullable Long assignedTo,
      @Parameter(description = "Only those created by this employee.")
          @RequestParam(name = "created_by", required = false)
          @Nullable Long createdBy,
      @Parameter(description = "Due at this time or later; a date is the day's beginning.")
          @RequestParam(name = "due_after", required = false)
          @Nullable String dueAfter,
      @Parameter(description = "Due before this time; a date is the day's beginning.")
          @RequestParam(name = "due_before", required = false)
          @Nullable String dueBefore,
      @Parameter(description = "Only those that are overdue, or only the others.")
          @RequestParam(name = "overdue", required = false)
          @Nullable Boolean overdue,
      @Parameter(
              description = "Only open ones whose assignee has left the store, or only the others.")
          @RequestParam(name = "unattended", required = false)
          @Nullable Boolean unattended,
      PageQuery page) {
    TaskFilter filter =
        new TaskFilter(
            status,
            priority,
            category,
            assignedTo,
            createdBy,
            DueDates.bound("due_after", dueAfter, clock),
            DueDates.bound("due_before", dueBefore, clock),
            overdue,
            unattended);
    return queries.list(filter, Viewer.current(), page);
  }

  @GetMapping("my-tasks/")
  @Operation(
      operationId = "listMyTasks",
      summary = "Tasks assigned to me",
      description = "Newest first. " + TaskQueries.ORDERING)
  PageView<TaskView> myTasks(
      @RequestParam(name = "status", required = false) @Nullable TaskStatus status,
      @RequestParam(name = "priority", required = false) @Nullable TaskPriority priority,
      @RequestParam(name = "category", required = false) @Nullable TaskCategory category,
      PageQuery page) {
    Viewer viewer = Viewer.current();
    return queries.list(
        TaskFilter.of(status, priority, category, viewer.employeeId()), viewer, page);
  }

  @GetMapping("today/")
  @Operation(
      operationId = "listTodaysTasks",
      summary = "Tasks of today",
      description =
          WHOSE
              + "Due today in the store's time zone and still open, or completed today. Due first"
              + " comes first. "
              + TaskQueries.ORDERING)
  PageView<TaskView> today(
      @RequestParam(name = "status", required = false) @Nullable TaskStatus status,
      @RequestParam(name = "priority", required = false) @Nullable TaskPriority priority,
      @RequestParam(name = "category", required = false) @Nullable TaskCategory category,
      @RequestParam(name = "assigned_to", required = false) @Nullable Long assignedTo,
      PageQuery page) {
    return queries.today(
        TaskFilter.of(status, priority, category, assignedTo), Viewer.current(), page);
  }

  @GetMapping("overdue/")
  @Operation(
      operationId = "listOverdueTasks",
      summary = "Open tasks after their due date",
      description = WHOSE + "Longest overdue first. " + TaskQueries.ORDERING)
  PageView<TaskView> overdue(
      @RequestParam(name = "status", required = false) @Nullable TaskStatus status,
      @RequestParam(name = "priority", required = false) @Nullable TaskPriority priority,
      @RequestParam(name = "category", required = false) @Nullable TaskCategory category,
      @RequestParam(name = "assigned_to", required = false) @Nullable Long assignedTo,
      PageQuery page) {
    return queries.overdue(
        TaskFilter.of(status, priority, category, assignedTo), Viewer.current(), page);
  }

  @GetMapping("stats/")
  @Operation(
      operationId = "getTaskStats",
      summary = "How many tasks there are",
      description = WHOSE + "The period is that of their creation.")
  TaskStatsView stats(
      @RequestParam(name = "assigned_to", required = false) @Nullable Long assignedTo,
      @RequestParam(name = "start_date", required = false)
          @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate from,
      @RequestParam(name = "end_date", required = false)
          @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate to) {
    DueDates.requireDay("start_date", from);
    DueDates.requireDay("end_date", to);
    if (from != null && to != null && to.isBefore(from)) {
      throw ProblemException.field("end_date", "validation.period");
    }
    return stats.count(Viewer.current(), assignedTo, from, to);
  }
}
