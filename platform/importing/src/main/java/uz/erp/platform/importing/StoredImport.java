package uz.erp.platform.importing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An import as it is stored, for a service to show.
 *
 * @param rowsRead how many rows of the file are read
 * @param total how many it has; null until that is known
 * @param counts by the counters of its kind
 * @param progress from 0 to 1
 * @param warnings in the caller's language
 */
public record StoredImport(
    long id,
    String status,
    String mode,
    boolean dryRun,
    String fileName,
    int rowsRead,
    @Nullable Integer total,
    int processed,
    Map<String, Integer> counts,
    BigDecimal progress,
    List<String> warnings,
    String employeeName,
    Instant createdAt,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt) {

  public int count(String counter) {
    return counts.getOrDefault(counter, 0);
  }
}
