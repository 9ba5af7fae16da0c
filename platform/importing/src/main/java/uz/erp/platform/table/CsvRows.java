package uz.erp.platform.table;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.List;
import uz.erp.platform.problem.ProblemException;

/** Makes rows of what the parser finds, and refuses a row while it is still small. */
final class CsvRows extends AbstractBaseCsvCallbackHandler<TableRow> {

  private List<String> cells = new ArrayList<>();

  @Override
  protected void handleBegin(long startingLineNumber) {
    cells = new ArrayList<>();
  }

  @Override
  protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
    String cell = new String(buffer, offset, length).strip();
    if (cell.length() > TableLimits.MAX_CELL) {
      throw ProblemException.field(
          "file",
          "validation.file_cell",
          String.valueOf(getStartingLineNumber()),
          String.valueOf(TableLimits.MAX_CELL));
    }
    if (index >= TableLimits.MAX_COLUMNS) {
      throw ProblemException.field("file", "validation.file_columns", TableLimits.MAX_COLUMNS);
    }
    cells.add(FormulaEscaping.undo(cell));
  }

  @Override
  protected TableRow buildRecord() {
    return new TableRow(Math.toIntExact(getStartingLineNumber()), cells);
  }
}
