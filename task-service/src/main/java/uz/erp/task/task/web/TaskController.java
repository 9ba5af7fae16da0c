package uz.erp.task.task.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import uz.erp.platform.access.Allowed;
import uz.erp.platform.access.AllowedToEmployees;
import uz.erp.platform.web.EntityTags;
import uz.erp.platform.web.Patch;
import uz.erp.task.task.TaskQueries;
import uz.erp.task.task.TaskService;
import uz.erp.task.task.TaskView;
import uz.erp.task.task.Viewer;

/** Single tasks at {@code /api/tasks/tasks/}. */
@RestController
@RequestMapping(TaskController.PATH)
@Tag(name = "Tasks")
class TaskController {

  static final String PATH = "/api/tasks/tasks/";

  private static final String CHANGING =
      "409 `task_closed` when it is completed or cancelled. An employee who has left stays the"
          + " assignee until another is named, but cannot be named again: 400 on `assigned_to`.";

  private final TaskService tasks;
  private final TaskQueries queries;

  TaskController(TaskService tasks, TaskQueries queries) {
    this.tasks = tasks;
    this.queries = queries;
  }

  @PostMapping
  @Allowed("create_all")
  @Operation(
      operationId = "createTask",
      summary = "Create and assign a task",
      description =
          "An employee hired a moment ago may be refused as assignee for about a second, until the"
              + " event was consumed.")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<TaskView> create(@Valid @RequestBody TaskForm form) {
    TaskView task = tasks.create(form.task());
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

  @PutMapping("{id}/")
  @Allowed("update_all")
  @Operation(operationId = "replaceTask", summary = "Replace a task", description = CHANGING)
  ResponseEntity<TaskView> replace(
      @PathVariable("id") long id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @Valid @RequestBody TaskForm form) {
    return tagged(tasks.change(id, ifMatch, ignored -> form.details()));
  }

  @PatchMapping("{id}/")
  @Allowed("update_all")
  @Operation(
      operationId = "changeTask",
      summary = "Change some fields of a task",
      description = CHANGING)
  ResponseEntity<TaskView> change(
      @PathVariable("id") long id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      Patch<TaskForm> patch) {
    return tagged(tasks.change(id, ifMatch, task -> patch.onto(TaskForm.of(task)).details()));
  }

  @DeleteMapping("{id}/")
  @Allowed("update_all")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      operationId = "deleteTask",
      summary = "Delete a task",
      description =
          "For owner and manager, in any state: it is in no list and no count any more. What should"
              + " be seen as not done is cancelled instead.")
  void delete(
      @PathVariable("id") long id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    tasks.delete(id, ifMatch);
  }

  static ResponseEntity<TaskView> tagged(TaskView task) {
    return ResponseEntity.ok().eTag(EntityTags.of(task.version())).body(task);
  }
}
