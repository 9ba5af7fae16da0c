package uz.erp.sales.past;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.importing.ImportKind;
import uz.erp.platform.importing.StoredImport;

/**
 * An import of past sales as clients see it.
 *
 * @param rowsRead rows that were read so far; all of them are, before the first one is processed
 * @param total rows of the file, without the header and blank ones; null until it is known
 * @param processed {@code imported + already_imported + failed}
 * @param imported rows that became lines of sales, or would in a trial run
 * @param sales the receipts these rows make
 * @param progress from 0 to 1
 * @param warnings in the caller's language, such as columns that were skipped
 */
public record PastImportView(
    long id,
    @Schema(
            allowableValues = {
              "queued",
              "running",
              "done",
              "failed",
              "cancelled",
              "removing",
              "removed"
            })
        String status,
    boolean dryRun,
    @Schema(allowableValues = {"false", "as_text"}) String createUnknown,
    String fileName,
    @Schema(
            description =
                "Rows of the file that were read so far; all are before any is processed.")
        int rowsRead,
    @Schema(description = "Rows of the file, without the header and blank ones; null until known.")
        @Nullable Integer total,
    int processed,
    int imported,
    int alreadyImported,
    int failed,
    int sales,
    BigDecimal progress,
    List<String> warnings,
    String employeeName,
    Instant createdAt,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt) {

  public static PastImportView of(StoredImport stored) {
    return new PastImportView(
        stored.id(),
        stored.status(),
        stored.dryRun(),
        UnknownProducts.ofMode(stored.mode()).parameter(),
        stored.fileName(),
        stored.rowsRead(),
        stored.total(),
        stored.processed(),
        stored.count("imported"),
        stored.count("already_imported"),
        stored.count(ImportKind.FAILED),
        stored.count("sales"),
        stored.progress(),
        stored.warnings(),
        stored.employeeName(),
        stored.createdAt(),
        stored.startedAt(),
        stored.finishedAt());
  }
}
