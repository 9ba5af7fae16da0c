package uz.erp.catalog.exchange;

import java.util.List;

/** What goes row by row through the reading of a file. */
@FunctionalInterface
interface Table {

  int MAX_ROWS = 100_000;
  int MAX_COLUMNS = 100;

  /** The most that Excel keeps in a cell. */
  int MAX_CELL = 32_767;

  /**
   * @param number the row's number in the file, from 1
   * @param cells stripped; may end before the last column
   */
  void row(int number, List<String> cells);
}
