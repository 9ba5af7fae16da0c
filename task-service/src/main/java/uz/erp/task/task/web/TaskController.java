package uz.erp.task.task.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import uz.erp.platform.access.Allowed;
import uz.erp.platform.access.AllowedToEmployees;
import uz.erp.platform.web.EntityTags;
import uz.erp.platform.web.PageQuery;
import uz.erp.platform.web.PageView;
import uz.erp.task.task.TaskCategory;
import uz.erp.task.task.TaskDesk;
import uz.erp.task.task.TaskFilter;
import uz.erp.task.task.TaskPriority;
import uz.erp.task.task.TaskQueries;
import uz.erp.task.task.TaskStatus;
import uz.erp.task.task.TaskView;
import uz.erp.task.task.Viewer;

/** Answers {@code /api/tasks/tasks/}. */
@RestController
@RequestMapping(TaskController.PATH)
@Tag(name = "Tasks")
class TaskController {

  static final String PATH = "/api/tasks/tasks/";

  private static final String ORDERING =
      "Ordering: created_at, updated_at, due_date, priority, status, title.";

  private final TaskDesk desk;
  private final TaskQueries queries;

  TaskController(TaskDesk desk, TaskQueries queries) {
    this.desk = desk;
    this.queries = queries;
  }

  @GetMapping
  @AllowedToEmployees
  @Operation(
      operationId = "listTasks",
      summary = "Tasks",
      description =
          "Owner and manager see all, others those assigned to or created by them. search looks"
              + " into title and description. "
              + ORDERING)
  PageView<TaskView> list(
      @RequestParam(name = "status", required = false) @Nullable TaskStatus status,
      @RequestParam(name = "priority", required = false) @Nullable TaskPriority priority,
      @RequestParam(name = "category", required = false) @Nullable TaskCategory category,
      @RequestParam(name = "assigned_to", required = false) @Nullable Long assignedTo,
      PageQuery page) {
    return queries.list(
        new TaskFilter(status, priority, category, assignedTo), Viewer.current(), page);
  }

  @GetMapping("my-tasks/")
  @AllowedToEmployees
  @Operation(operationId = "listMyTasks", summary = "Tasks assigned to me", description = ORDERING)
  PageView<TaskView> myTasks(
      @RequestParam(name = "status", required = false) @Nullable TaskStatus status,
      @RequestParam(name = "priority", required = false) @Nullable TaskPriority priority,
      @RequestParam(name = "category", required = false) @Nullable TaskCategory category,
      PageQuery page) {
    Viewer viewer = Viewer.current();
    return queries.list(
        new TaskFilter(status, priority, category, viewer.employeeId()), viewer, page);
  }

  @PostMapping
  @Allowed("create_all")
  @Operation(
      operationId = "createTask",
      summary = "Create and assign a task",
      description =
          "An employee hired a moment ago may be refused as assignee for about a second, until the"
              + " news of it has arrived.")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<TaskView> create(@Valid @RequestBody TaskForm form) {
    TaskView task = desk.create(form.task());
    return ResponseEntity.created(URI.create(PATH + task.id() + "/"))
        .eTag(EntityTags.of(task.version()))
        .body(task);
  }

  @GetMapping("{id}/")
  @AllowedToEmployees
  @Operation(operationId = "getTask", summary = "One task")
  ResponseEntity<TaskView> get(@PathVariable("id") long id) {
    return tagged(queries.get(id, Viewer.current()));
  }

  @PostMapping("{id}/start/")
  @AllowedToEmployees
  @Operation(operationId = "startTask", summary = "Start a pending task")
  ResponseEntity<TaskView> start(
      @PathVariable("id") long id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    return tagged(desk.start(id, ifMatch));
  }

  @PostMapping("{id}/complete/")
  @AllowedToEmployees
  @Operation(operationId = "completeTask", summary = "Complete a task in progress")
  ResponseEntity<TaskView> complete(
      @PathVariable("id") long id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    return tagged(desk.complete(id, ifMatch));
  }

  private static ResponseEntity<TaskView> tagged(TaskView task) {
    return ResponseEntity.ok().eTag(EntityTags.of(task.version())).body(task);
  }
}
