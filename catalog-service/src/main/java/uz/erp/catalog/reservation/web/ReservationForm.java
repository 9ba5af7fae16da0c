package uz.erp.catalog.reservation.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import uz.erp.catalog.reservation.ReservationDetails;
import uz.erp.platform.measure.Quantity;

/**
 * What a client sends to have stock promised.
 *
 * @param clientUuid made by the client; repeating it returns the same reservation for ever
 * @param expiresAt within 24 hours; or `ttl_seconds`, one of the two
 * @param ttlSeconds 1 to 86400
 */
record ReservationForm(
    @NotNull @Nullable UUID clientUuid,
    @Nullable OffsetDateTime expiresAt,
    @Positive @Max(86_400) @Nullable Long ttlSeconds,
    @NotEmpty @Size(max = 500) @Nullable List<@NotNull @Valid Line> lines) {

  /**
   * @param batch number of the batch it must come from
   * @param line what the document that confirms it calls this line; its position from 1 when absent
   */
  @Schema(name = "ReservationFormLine")
  record Line(
      @NotNull @Positive @Nullable Long product,
      @NotNull @Positive @Nullable Quantity quantity,
      @Size(min = 1, max = 64) @Nullable String batch,
      @Positive @Nullable Long line) {

    ReservationDetails.Line toDetails(int index) {
      return new ReservationDetails.Line(
          Objects.requireNonNull(product),
          Objects.requireNonNull(quantity),
          batch,
          line == null ? index + 1 : line);
    }
  }

  ReservationDetails toDetails() {
    List<Line> itsLines = Objects.requireNonNull(lines);
    return new ReservationDetails(
        Objects.requireNonNull(clientUuid),
        expiresAt == null ? null : expiresAt.toInstant(),
        ttlSeconds == null ? null : Duration.ofSeconds(ttlSeconds),
        IntStream.range(0, itsLines.size())
            .mapToObj(index -> itsLines.get(index).toDetails(index))
            .toList());
  }
}
