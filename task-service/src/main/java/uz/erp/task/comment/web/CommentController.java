package uz.erp.task.comment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import uz.erp.platform.access.AllowedToEmployees;
import uz.erp.platform.web.EntityTags;
import uz.erp.platform.web.PageQuery;
import uz.erp.platform.web.PageView;
import uz.erp.task.comment.CommentView;
import uz.erp.task.comment.TaskComments;
import uz.erp.task.task.TextInput;

/** Answers {@code /api/tasks/comments/}. */
@RestController
@RequestMapping(CommentController.PATH)
@Tag(name = "Comments")
@AllowedToEmployees
class CommentController {

  static final String PATH = "/api/tasks/comments/";

  private static final String OWN =
      "One's own only, within 15 minutes: 403 for another's, 409 `comment_final` later.";

  private final TaskComments comments;

  CommentController(TaskComments comments) {
    this.comments = comments;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @ApiResponse(responseCode = "404", ref = "#/components/responses/Problem")
  @Operation(
      operationId = "addComment",
      summary = "Comment on a task",
      description =
          "For every employee who sees the task, in any of its states. 404 for another task.")
  ResponseEntity<CommentView> add(@Valid @RequestBody CommentForm form) {
    CommentView comment =
        comments.add(
            Objects.requireNonNull(form.task()), TextInput.required("comment", form.comment()));
    return ResponseEntity.created(URI.create(PATH + comment.id() + "/"))
        .eTag(EntityTags.of(comment.version()))
        .body(comment);
  }

  @GetMapping
  @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
  @ApiResponse(responseCode = "404", ref = "#/components/responses/Problem")
  @Operation(
      operationId = "listComments",
      summary = "Comments on tasks",
      description =
          "Of one task, or of all that the caller sees. Oldest first. search looks into the comments. Ordering: created_at. 404 when there is no"
              + " such task for the caller.")
  PageView<CommentView> list(
      @Parameter(description = "Only those on this task.")
          @RequestParam(name = "task", required = false)
          @Nullable Long task,
      PageQuery page) {
    return comments.list(task, page);
  }

  @GetMapping("{id}/")
  @Operation(operationId = "getComment", summary = "One comment")
  ResponseEntity<CommentView> get(@PathVariable("id") long id) {
    return tagged(comments.get(id));
  }

  @PatchMapping("{id}/")
  @Operation(operationId = "changeComment", summary = "Correct a comment", description = OWN)
  ResponseEntity<CommentView> change(
      @PathVariable("id") long id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @Valid @RequestBody CommentTextForm form) {
    return tagged(comments.change(id, ifMatch, TextInput.required("comment", form.comment())));
  }

  @DeleteMapping("{id}/")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(operationId = "deleteComment", summary = "Take a comment back", description = OWN)
  void delete(
      @PathVariable("id") long id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    comments.remove(id, ifMatch);
  }

  private static ResponseEntity<CommentView> tagged(CommentView comment) {
    return ResponseEntity.ok().eTag(EntityTags.of(comment.version())).body(comment);
  }

  /** A new comment on a task. */
  record CommentForm(
      @NotNull @Positive @Schema(description = "The task's number.", example = "1")
          @Nullable Long task,
      @NotBlank @Size(max = 2000) @Schema(example = "Работаю над задачей")
          @Nullable String comment) {}

  /** The new text of a comment. */
  record CommentTextForm(@NotBlank @Size(max = 2000) @Nullable String comment) {}
}
