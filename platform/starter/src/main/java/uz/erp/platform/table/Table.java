package uz.erp.platform.table;

import java.util.List;

/** What goes row by row through the reading of a file. */
@FunctionalInterface
public interface Table {

  /**
   * @param number the row's number in the file, from 1
   * @param cells stripped; may end before the last column
   */
  void row(int number, List<String> cells);
}
