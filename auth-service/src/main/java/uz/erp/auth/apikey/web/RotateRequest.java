package uz.erp.auth.apikey.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How a secret is replaced. */
@Schema(description = "Rotation of a secret")
record RotateRequest(
    @Schema(
            example = "24",
            description = "For how many hours the former secret stays valid; 24 when absent")
        @Min(0)
        @Max(168)
        @Nullable Integer overlapHours) {

  private static final int USUAL_HOURS = 24;

  Duration overlap() {
    return Duration.ofHours(overlapHours == null ? USUAL_HOURS : overlapHours);
  }
}
