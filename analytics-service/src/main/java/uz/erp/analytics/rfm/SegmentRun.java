package uz.erp.analytics.rfm;

import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** One computation of the segments, kept. */
public record SegmentRun(
    long id,
    @Schema(
            description = "nightly, or requested.",
            allowableValues = {"nightly", "asked"})
        String cause,
    @Schema(description = "The employee's number; null for a nightly one.") @Nullable Long askedBy,
    @Schema(
            description =
                "waiting: not computed yet. publishing: computed, and the moves are being published to"
                    + " the other services. done.",
            allowableValues = {"waiting", "publishing", "done"})
        String status,
    LocalDate periodStart,
    LocalDate periodEnd,
    Instant requestedAt,
    @Nullable Instant computedAt,
    @Nullable Instant finishedAt,
    @Schema(description = "Customers with a receipt in the period; null until computed.")
        @Nullable Long customers,
    @Schema(
            description =
                "Customers whose segment is another one than in the run before; 0 in the first run,"
                    + " null until computed.")
        @Nullable Long changes) {

  static SegmentRun read(ResultSet row, int number) throws SQLException {
    return new SegmentRun(
        row.getLong("id"),
        row.getString("cause"),
        row.getObject("asked_by", Long.class),
        row.getString("status"),
        row.getObject("period_start", LocalDate.class),
        row.getObject("period_end", LocalDate.class),
        row.getObject("requested_at", OffsetDateTime.class).toInstant(),
        instant(row, "computed_at"),
        instant(row, "finished_at"),
        row.getObject("customers", Long.class),
        row.getObject("changes", Long.class));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
