package uz.erp.task.webhook.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How a secret is replaced. */
@Schema(name = "RotateWebhookForm")
record RotateForm(
    @Schema(example = "24", description = "So many hours the former secret signs as well; 24.")
        @Min(0)
        @Max(168)
        @Nullable Integer overlapHours) {

  private static final int USUAL_HOURS = 24;

  Duration overlap() {
    return Duration.ofHours(overlapHours == null ? USUAL_HOURS : overlapHours);
  }
}
