package uz.erp.task.attachment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import uz.erp.platform.access.AllowedToEmployees;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.web.PageView;
import uz.erp.platform.web.UploadPermits;
import uz.erp.task.attachment.AttachmentView;
import uz.erp.task.attachment.NewAttachment;
import uz.erp.task.attachment.TaskAttachments;

/** Files of a task over HTTP. */
@RestController
@RequestMapping("/api/tasks/tasks/{id}/attachments/")
@Tag(name = "Attachments")
@AllowedToEmployees
class AttachmentController {

  private final TaskAttachments attachments;

  /** A file of 10 MiB takes two or three times as much until it is stored. */
  private final UploadPermits permits = new UploadPermits(1);

  AttachmentController(TaskAttachments attachments) {
    this.attachments = attachments;
  }

  @GetMapping
  @Operation(
      operationId = "listAttachments",
      summary = "Files of a task",
      description = "For every employee who sees the task. Oldest first, all on one page.")
  PageView<AttachmentView> list(@PathVariable("id") long id) {
    List<AttachmentView> files = attachments.list(id);
    return new PageView<>(files.size(), null, null, files);
  }

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      operationId = "addAttachment",
      summary = "Add a file to a task",
      description =
          "For every employee who sees the task, in any of its states. The part `file`, at most 10 MiB: JPEG,"
              + " PNG, GIF, WebP, HEIC, PDF, office documents (Microsoft and OpenDocument) and text"
              + " in UTF-8 or UTF-16, detected by their bytes. 413 when larger, 415"
              + " `unsupported_attachment` for anything else, 409 `too_many_attachments` beyond"
              + " twenty.")
  AttachmentView add(@PathVariable("id") long id, @RequestPart("file") MultipartFile file)
      throws IOException {
    if (file.getSize() > NewAttachment.MAX_BYTES) {
      throw new ProblemException(CommonProblem.PAYLOAD_TOO_LARGE);
    }
    // checked before the transaction, which must not wait for it
    return permits.take(
        () -> attachments.add(id, NewAttachment.of(file.getOriginalFilename(), file.getBytes())));
  }

  @GetMapping("{attachment}/")
  @Operation(
      operationId = "downloadAttachment",
      summary = "The bytes of a file",
      description = "To be saved: a browser does not show them. They never change under one id.")
  @ApiResponse(
      responseCode = "200",
      content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
  ResponseEntity<byte[]> download(
      @PathVariable("id") long id,
      @Parameter(description = "The file's number.") @PathVariable("attachment") long attachment) {
    TaskAttachments.AttachmentContent file = attachments.content(id, attachment);
    return ResponseEntity.ok()
        .eTag("\"" + file.sha256() + "\"")
        .cacheControl(CacheControl.noCache().cachePrivate())
        .contentType(MediaType.valueOf(file.mediaType()))
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(file.name(), StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(file.bytes());
  }

  @DeleteMapping("{attachment}/")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      operationId = "deleteAttachment",
      summary = "Take a file away",
      description = "One's own; owner and manager any: 403 for another's.")
  void delete(
      @PathVariable("id") long id,
      @Parameter(description = "The file's number.") @PathVariable("attachment") long attachment) {
    attachments.remove(id, attachment);
  }
}
