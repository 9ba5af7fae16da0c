package uz.erp.platform.importing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file as it waits to be processed.
 *
 * @param clash the earlier row that has the same key
 */
public record StagedRow(int number, List<String> cells, @Nullable Clash clash) {

  /** A key, such as an SKU or a phone number, that an earlier row has, too. */
  public record Clash(String column, int row) {}
}
