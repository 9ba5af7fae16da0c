package uz.erp.sales.report;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A Z report as it was frozen once. */
@Schema(name = "ZReportRevision")
public record ZRevision(
    @Schema(description = "1 as closed") int revision,
    Instant createdAt,
    @Schema(description = "employee id; null for the first") @Nullable Long revisedBy,
    @Nullable String reason,
    SessionReport report) {}
