package uz.erp.platform.importing;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import uz.erp.platform.table.BoundedTable;
import uz.erp.platform.table.TableLimits;
import uz.erp.platform.table.TableRow;

/** A copy of an import's file that is being read; for one thread at a time. */
final class OpenFile implements Closeable {

  /** However long the cells are, the rows of a step must not fill the memory. */
  private static final int MAX_LETTERS = 2_000_000;

  private final Path copy;
  private final BoundedTable table;
  private final ImportRows rows;
  private boolean ended;

  private OpenFile(Path copy, BoundedTable table, ImportRows rows) {
    this.copy = copy;
    this.table = table;
    this.rows = rows;
  }

  /** Takes the copy over: it goes when this is closed. */
  static OpenFile open(Path copy, TableLimits limits, ImportRows rows) throws IOException {
    BoundedTable table = BoundedTable.open(copy, limits);
    try {
      table.header();
    } catch (IOException | RuntimeException e) {
      table.close();
      throw e;
    }
    return new OpenFile(copy, table, rows);
  }

  /** The next rows of the file; none at its end. */
  List<TableRow> next(int most) throws IOException {
    List<TableRow> next = new ArrayList<>();
    int letters = 0;
    while (next.size() < most && letters < MAX_LETTERS && !ended) {
      TableRow row = table.next();
      if (row == null) {
        ended = true;
      } else {
        next.add(row);
        letters += row.cells().stream().mapToInt(String::length).sum();
      }
    }
    return next;
  }

  /** How many rows were read so far. */
  int rowsRead() {
    return table.total();
  }

  /** The number in the file of the last row that was well. */
  int lastNumber() {
    return table.lastNumber();
  }

  boolean hasEnded() {
    return ended;
  }

  ImportRows rows() {
    return rows;
  }

  @Override
  public void close() throws IOException {
    try {
      table.close();
    } finally {
      Files.deleteIfExists(copy);
    }
  }
}
