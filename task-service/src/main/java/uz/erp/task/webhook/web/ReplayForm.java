package uz.erp.task.webhook.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is sent again. */
@Schema(name = "ReplayWebhookForm")
record ReplayForm(
    @NotNull
        @Schema(
            example = "2026-01-17T00:00:00Z",
            description = "Messages of events from then on; kept for 30 days.")
        @Nullable Instant since,
    @Schema(description = "Also what was delivered; false by default.")
        @Nullable Boolean includeDelivered) {

  Instant begin() {
    return Objects.requireNonNull(since);
  }

  boolean delivered() {
    return Boolean.TRUE.equals(includeDelivered);
  }
}
