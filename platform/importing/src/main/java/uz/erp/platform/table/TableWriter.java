package uz.erp.platform.table;

import java.io.IOException;
import java.util.List;

/** Writes a table row by row, keeping none of them. */
public interface TableWriter extends AutoCloseable {

  /** Spreadsheets take no more. */
  int MAX_ROWS = 1_048_575;

  void row(List<Object> cells) throws IOException;

  @Override
  void close() throws IOException;
}
