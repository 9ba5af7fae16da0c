package uz.erp.platform.table;

import java.util.List;
import java.util.function.Consumer;
import uz.erp.platform.problem.ProblemException;

/** Hands on the header and the rows below it as long as they keep to the limits. */
public final class BoundedTable implements Table {

  private final int most;
  private final Consumer<List<String>> header;
  private final Table rows;
  private boolean hasHeader;
  private int total;

  public BoundedTable(TableLimits limits, Consumer<List<String>> header, Table rows) {
    this.most = limits.rows();
    this.header = header;
    this.rows = rows;
  }

  @Override
  public void row(int number, List<String> cells) {
    if (cells.stream().allMatch(String::isEmpty)) {
      return;
    }
    if (cells.size() > TableLimits.MAX_COLUMNS) {
      throw ProblemException.field("file", "validation.file_columns", TableLimits.MAX_COLUMNS);
    }
    if (cells.stream().anyMatch(cell -> cell.length() > TableLimits.MAX_CELL)) {
      throw ProblemException.field(
          "file",
          "validation.file_cell",
          String.valueOf(number),
          String.valueOf(TableLimits.MAX_CELL));
    }
    if (cells.stream().anyMatch(cell -> cell.indexOf('\0') >= 0)) {
      throw ProblemException.field("file", "validation.file_broken"); // no database keeps it
    }
    if (!hasHeader) {
      hasHeader = true;
      header.accept(cells);
      return;
    }
    if (++total > most) {
      throw ProblemException.field("file", "validation.file_rows", String.valueOf(most));
    }
    rows.row(number, cells);
  }

  /**
   * @return the number of rows below the header
   * @throws ProblemException 400 on {@code file} when there are none
   */
  public int finish() {
    if (total == 0) {
      throw ProblemException.field("file", "validation.file_empty");
    }
    return total;
  }
}
