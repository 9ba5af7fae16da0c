package uz.erp.sales.report;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** The Z report of a session with everything that was ever frozen of it. */
@Schema(name = "ZReport")
public record ZReportView(
    @Schema(description = "the session's id") long id,
    @Schema(description = "register id") long register,
    @Schema(description = "gapless per register") long zNumber,
    @Schema(description = "first to last; the last one counts") List<ZRevision> revisions) {}
