package uz.erp.task.task.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import uz.erp.platform.access.Allowed;
import uz.erp.platform.access.AllowedToEmployees;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.web.Patch;
import uz.erp.task.task.TaskService;
import uz.erp.task.task.TaskTransitions;
import uz.erp.task.task.TaskView;
import uz.erp.task.task.TextInput;

/** Transitions of a task at {@code /api/tasks/tasks/{id}/}. */
@RestController
@RequestMapping(TaskController.PATH + "{id}/")
@Tag(name = "Tasks")
class TaskTransitionController {

  private static final String WHO =
      "For its assignee, its creator, owner and manager. 409 `illegal_task_move` from another"
          + " state. ";
  private static final String CHECKLIST =
      "409 `checklist_open` while something required is not ticked off. ";

  private final TaskTransitions transitions;
  private final TaskService tasks;

  TaskTransitionController(TaskTransitions transitions, TaskService tasks) {
    this.transitions = transitions;
    this.tasks = tasks;
  }

  @PostMapping("start/")
  @AllowedToEmployees
  @Operation(operationId = "startTask", summary = "Start a pending task", description = WHO)
  ResponseEntity<TaskView> start(
      @PathVariable("id") long id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    return TaskController.tagged(transitions.start(id, ifMatch));
  }

  @PostMapping("complete/")
  @AllowedToEmployees
  @Operation(
      operationId = "completeTask",
      summary = "Complete a task in progress",
      description =
          WHO
              + CHECKLIST
              + "409 `review_required` for the assignee of a task that requires a review, and for"
              + " all but owner and manager: it is submitted instead.")
  ResponseEntity<TaskView> complete(
      @PathVariable("id") long id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    return TaskController.tagged(transitions.complete(id, ifMatch));
  }

  @PostMapping("submit-for-review/")
  @AllowedToEmployees
  @Operation(
      operationId = "submitTask",
      summary = "Submit a task in progress for review",
      description = WHO + CHECKLIST)
  ResponseEntity<TaskView> submit(
      @PathVariable("id") long id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    return TaskController.tagged(transitions.submit(id, ifMatch));
  }

  @PostMapping("approve/")
  @Allowed("update_all")
  @Operation(
      operationId = "approveTask",
      summary = "Approve a task on review, which completes it",
      description = CHECKLIST + "409 `illegal_task_move` from another state.")
  ResponseEntity<TaskView> approve(
      @PathVariable("id") long id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    return TaskController.tagged(transitions.approve(id, ifMatch));
  }

  @PostMapping("reject/")
  @Allowed("update_all")
  @Operation(
      operationId = "rejectTask",
      summary = "Send a task on review back to work",
      description =
          "The comment stays on the task as `review_comment` and in its history. 409"
              + " `illegal_task_move` from another state.")
  ResponseEntity<TaskView> reject(
      @PathVariable("id") long id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @Valid @RequestBody RejectForm form) {
    return TaskController.tagged(
        transitions.reject(id, ifMatch, TextInput.required("comment", form.comment())));
  }

  @PostMapping("cancel/")
  @Allowed("update_all")
  @Operation(
      operationId = "cancelTask",
      summary = "Cancel an open task",
      description = "409 `illegal_task_move` when it is completed or cancelled.")
  ResponseEntity<TaskView> cancel(
      @PathVariable("id") long id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @Valid @RequestBody(required = false) @Nullable CancelForm form) {
    String reason = form == null ? null : TextInput.optional(form.reason());
    return TaskController.tagged(transitions.cancel(id, ifMatch, reason));
  }

  @PostMapping("assign/")
  @Allowed("update_all")
  @Operation(
      operationId = "assignTask",
      summary = "Assign an open task, or unassign it",
      description =
          "`assigned_to` must be there; null unassigns it. 409 `task_closed` when it is"
              + " completed or cancelled.")
  ResponseEntity<TaskView> assign(
      @PathVariable("id") long id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      Patch<AssignForm> asked) {
    if (!asked.names("assigned_to")) {
      throw ProblemException.field("assigned_to", "validation.required");
    }
    AssignForm form = asked.onto(new AssignForm(null));
    return TaskController.tagged(tasks.assign(id, ifMatch, form.assignedTo()));
  }

  @PatchMapping("checklist/{item}/")
  @AllowedToEmployees
  @Operation(
      operationId = "tickTask",
      summary = "Tick something off the checklist, or take that back",
      description =
          "For its assignee, its creator, owner and manager. 409 `task_closed` when the task"
              + " is completed or cancelled.")
  ResponseEntity<TaskView> tick(
      @PathVariable("id") long id,
      @Parameter(description = "The item's number.") @PathVariable("item") long item,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @Valid @RequestBody TickForm form) {
    return TaskController.tagged(
        transitions.tick(id, item, ifMatch, Objects.requireNonNull(form.isDone())));
  }

  /** Why the work is rejected. */
  record RejectForm(
      @NotBlank @Size(max = 2000) @Schema(example = "Не все пункты выполнены")
          @Nullable String comment) {}

  /** Why the task is cancelled. */
  record CancelForm(@Size(max = 2000) @Nullable String reason) {}

  /** The new assignee. */
  record AssignForm(@Positive @Schema(description = "Employee id.") @Nullable Long assignedTo) {}

  /** Whether it is done. */
  record TickForm(@NotNull @Nullable Boolean isDone) {}
}
