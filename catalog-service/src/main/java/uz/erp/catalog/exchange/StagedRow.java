package uz.erp.catalog.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file as it waits to be worked off.
 *
 * @param clash the earlier row that has the same SKU or barcode
 */
record StagedRow(int number, List<String> cells, @Nullable Clash clash) {

  /** An SKU or barcode that an earlier row has, too. */
  record Clash(String column, int row) {}
}
