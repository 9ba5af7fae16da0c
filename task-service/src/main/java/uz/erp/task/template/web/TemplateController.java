package uz.erp.task.template.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Positive;
import java.net.URI;
import java.time.Instant;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import uz.erp.platform.access.Allowed;
import uz.erp.platform.time.StoreClock;
import uz.erp.platform.web.EntityTags;
import uz.erp.platform.web.PageQuery;
import uz.erp.platform.web.PageView;
import uz.erp.platform.web.Patch;
import uz.erp.task.task.DueDates;
import uz.erp.task.task.TaskCategory;
import uz.erp.task.task.TaskView;
import uz.erp.task.template.OccurrenceView;
import uz.erp.task.template.Occurrences;
import uz.erp.task.template.TemplateService;
import uz.erp.task.template.TemplateView;

/** Answers {@code /api/tasks/templates/}. */
@RestController
@RequestMapping(TemplateController.PATH)
@Tag(name = "Task templates")
class TemplateController {

  static final String PATH = "/api/tasks/templates/";

  private static final String RECURRING =
      "With a `recurrence` its tasks are made automatically, one on each of its days, in the store's"
          + " time zone. After an outage only that of the latest day missed is made. A time that the"
          + " clocks skip counts as if they had not been put forward yet; one that they show twice"
          + " is the first.";

  private final TemplateService templates;
  private final Occurrences occurrences;
  private final StoreClock clock;

  TemplateController(TemplateService templates, Occurrences occurrences, StoreClock clock) {
    this.templates = templates;
    this.occurrences = occurrences;
    this.clock = clock;
  }

  @GetMapping
  @Allowed("view_all")
  @Operation(
      operationId = "listTaskTemplates",
      summary = "Templates",
      description = "search finds by title. Ordering: title, created_at, next_occurrence_at.")
  PageView<TemplateView> list(
      @RequestParam(name = "is_active", required = false) @Nullable Boolean active,
      @RequestParam(name = "category", required = false) @Nullable TaskCategory category,
      PageQuery page) {
    return templates.list(active, category, page);
  }

  @PostMapping
  @Allowed("create_all")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      operationId = "addTaskTemplate",
      summary = "Create a template",
      description = RECURRING)
  ResponseEntity<TemplateView> add(@Valid @RequestBody TemplateForm form) {
    TemplateView template = templates.add(form.details(clock.today()));
    return ResponseEntity.created(URI.create(PATH + template.id() + "/"))
        .eTag(EntityTags.of(template.version()))
        .body(template);
  }

  @GetMapping("{id}/")
  @Allowed("view_all")
  @Operation(operationId = "getTaskTemplate", summary = "One template")
  ResponseEntity<TemplateView> get(@PathVariable("id") long id) {
    return tagged(templates.get(id));
  }

  @PutMapping("{id}/")
  @Allowed("update_all")
  @Operation(
      operationId = "replaceTaskTemplate",
      summary = "Replace a template",
      description = "Tasks made before stay as they are. " + RECURRING)
  ResponseEntity<TemplateView> replace(
      @PathVariable("id") long id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @Valid @RequestBody TemplateForm form) {
    return tagged(templates.change(id, ifMatch, ignored -> form.details(clock.today())));
  }

  @PatchMapping("{id}/")
  @Allowed("update_all")
  @Operation(
      operationId = "changeTaskTemplate",
      summary = "Change some fields of a template",
      description =
          "Tasks made before stay as they are. The fields of `recurrence` are merged, null ends it. "
              + RECURRING)
  ResponseEntity<TemplateView> change(
      @PathVariable("id") long id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      Patch<TemplateForm> patch) {
    return tagged(
        templates.change(
            id, ifMatch, template -> patch.onto(TemplateForm.of(template)).details(clock.today())));
  }

  @DeleteMapping("{id}/")
  @Allowed("update_all")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      operationId = "deleteTaskTemplate",
      summary = "Delete a template",
      description = "For owner and manager. Tasks made from it stay.")
  void delete(
      @PathVariable("id") long id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    templates.delete(id, ifMatch);
  }

  @PostMapping("{id}/create-task/")
  @Allowed("create_all")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      operationId = "createTaskFromTemplate",
      summary = "Make a task from a template",
      description =
          "Without `assigned_to` it goes to the usual assignee, if they still work here; without"
              + " `due_date` it is due as many hours from now as the template gives. 409"
              + " `template_inactive`.")
  ResponseEntity<TaskView> createTask(
      @PathVariable("id") long id,
      @Valid @RequestBody(required = false) @Nullable CreateTaskForm form) {
    TaskView task =
        form == null
            ? templates.createTask(id, null, null)
            : templates.createTask(id, form.assignedTo(), DueDates.checked(form.dueDate()));
    return ResponseEntity.created(URI.create("/api/tasks/tasks/" + task.id() + "/"))
        .eTag(EntityTags.of(task.version()))
        .body(task);
  }

  @GetMapping("{id}/occurrences/")
  @Allowed("view_all")
  @Operation(
      operationId = "listTemplateOccurrences",
      summary = "The occurrences of a recurring template",
      description = "Latest first, skipped ones among them. Ordering: occurs_on.")
  PageView<OccurrenceView> occurrences(@PathVariable("id") long id, PageQuery page) {
    return occurrences.list(id, page);
  }

  private static ResponseEntity<TemplateView> tagged(TemplateView template) {
    return ResponseEntity.ok().eTag(EntityTags.of(template.version())).body(template);
  }

  /** Assignee and due date of the task. */
  @Schema(name = "CreateTaskForm")
  record CreateTaskForm(
      @Positive @Schema(description = "Employee id.", example = "1") @Nullable Long assignedTo,
      @Schema(example = "2025-01-25T18:00:00Z") @Nullable Instant dueDate) {}
}
