package uz.erp.platform.importing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An import as the one who works it off sees it.
 *
 * @param mode what the service knows its ways of importing by
 * @param columns for each column of the file the field, or nothing when it is skipped
 * @param rowsRead how many rows of the file are kept
 * @param total how many it has; null until that is known
 */
public record ImportJob(
    long id,
    String mode,
    boolean dryRun,
    List<String> columns,
    int rowsRead,
    @Nullable Integer total,
    long employeeId,
    String employeeName) {

  /** Whether all rows are kept. */
  boolean isRead() {
    return total != null && total == rowsRead;
  }
}
