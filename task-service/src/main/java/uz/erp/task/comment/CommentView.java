package uz.erp.task.comment;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A comment as clients see it. */
@Schema(name = "Comment")
public record CommentView(
    long id,
    long task,
    String comment,
    @Schema(description = "Employee id.") long author,
    @Nullable String authorName,
    boolean isEdited,
    @Nullable Instant editedAt,
    long version,
    Instant createdAt) {}
