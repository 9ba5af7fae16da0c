package uz.erp.platform.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.problem.ProblemException;

/**
 * The header and the rows below it, without blank ones, as long as they keep to the limits. Every
 * refusal is 400 on {@code file}.
 */
public final class BoundedTable implements TableReader {

  private final TableReader file;
  private final int most;
  private int total;
  private int lastNumber;

  private BoundedTable(TableReader file, int most) {
    this.file = file;
    this.most = most;
  }

  /**
   * @throws ProblemException 400 on {@code file} when it is no table or a damaged or too large one
   */
  public static BoundedTable open(Path file, TableLimits limits) throws IOException {
    return new BoundedTable(TableFile.open(file, limits), limits.rows());
  }

  /**
   * The captions of the columns; to be called once, before the first row is asked for.
   *
   * @throws ProblemException 400 on {@code file} when there are none
   */
  public List<String> header() throws IOException {
    TableRow header = nextFilled();
    if (header == null) {
      throw ProblemException.field("file", "validation.file_empty");
    }
    lastNumber = header.number();
    return header.cells();
  }

  @Override
  public @Nullable TableRow next() throws IOException {
    TableRow row = nextFilled();
    if (row == null) {
      if (total == 0) {
        throw ProblemException.field("file", "validation.file_empty");
      }
      return null;
    }
    if (++total > most) {
      throw ProblemException.field("file", "validation.file_rows", String.valueOf(most));
    }
    lastNumber = row.number();
    return row;
  }

  /** How many rows below the header were read so far. */
  public int total() {
    return total;
  }

  /** The number in the file of the last row that was well, 0 before the first. */
  public int lastNumber() {
    return lastNumber;
  }

  private @Nullable TableRow nextFilled() throws IOException {
    TableRow row = file.next();
    while (row != null && row.cells().stream().allMatch(String::isEmpty)) {
      row = file.next();
    }
    if (row != null) {
      requireBearable(row);
    }
    return row;
  }

  private static void requireBearable(TableRow row) {
    if (row.cells().size() > TableLimits.MAX_COLUMNS) {
      throw ProblemException.field("file", "validation.file_columns", TableLimits.MAX_COLUMNS);
    }
    for (String cell : row.cells()) {
      if (cell.length() > TableLimits.MAX_CELL) {
        throw ProblemException.field(
            "file",
            "validation.file_cell",
            String.valueOf(row.number()),
            String.valueOf(TableLimits.MAX_CELL));
      }
      if (cell.indexOf('\0') >= 0) {
        throw ProblemException.field("file", "validation.file_broken"); // no database keeps it
      }
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
