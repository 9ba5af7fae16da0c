package uz.erp.task.attachment;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A file of a task as clients see it. */
@Schema(name = "Attachment")
public record AttachmentView(
    long id,
    String name,
    @Schema(description = "As its bytes say.") String mediaType,
    @Schema(description = "In bytes.") int size,
    @Schema(description = "Where its bytes are.") String url,
    @Schema(description = "Employee id.") long uploadedBy,
    @Nullable String uploadedByName,
    Instant createdAt) {}
