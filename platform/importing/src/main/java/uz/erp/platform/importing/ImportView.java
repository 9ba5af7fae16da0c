package uz.erp.platform.importing;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An import that creates and updates records, as clients see it.
 *
 * @param rowsRead rows that were read so far; all of them are, before the first one is processed
 * @param total rows of the file, without the header and blank ones
 * @param processed {@code created + updated + unchanged + failed}
 * @param progress from 0 to 1
 * @param warnings in the caller's language, such as columns that were skipped
 */
public record ImportView(
    long id,
    @Schema(allowableValues = {"queued", "running", "done", "failed", "cancelled"}) String status,
    ImportMode mode,
    boolean dryRun,
    String fileName,
    int rowsRead,
    int total,
    int processed,
    int created,
    int updated,
    int unchanged,
    int failed,
    BigDecimal progress,
    List<String> warnings,
    String employeeName,
    Instant createdAt,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt) {

  public static final String CREATED = "created";
  public static final String UPDATED = "updated";
  public static final String UNCHANGED = "unchanged";

  /** The outcomes of a kind of import that is shown like this. */
  public static final List<String> OUTCOMES =
      List.of(CREATED, UPDATED, UNCHANGED, ImportKind.FAILED);

  public static ImportView of(StoredImport stored) {
    return new ImportView(
        stored.id(),
        stored.status(),
        ImportMode.find(stored.mode()).orElseThrow(),
        stored.dryRun(),
        stored.fileName(),
        stored.rowsRead(),
        Objects.requireNonNull(stored.total()), // all rows are looked at before it is answered
        stored.processed(),
        stored.count(CREATED),
        stored.count(UPDATED),
        stored.count(UNCHANGED),
        stored.count(ImportKind.FAILED),
        stored.progress(),
        stored.warnings(),
        stored.employeeName(),
        stored.createdAt(),
        stored.startedAt(),
        stored.finishedAt());
  }
}
