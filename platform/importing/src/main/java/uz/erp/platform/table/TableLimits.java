package uz.erp.platform.table;

/**
 * How much of a table is taken.
 *
 * @param rows without the header
 * @param unpacked bytes of a packed file once it is unpacked
 */
public record TableLimits(int rows, long unpacked) {

  public static final int MAX_COLUMNS = 100;

  /** The most that Excel keeps in a cell. */
  public static final int MAX_CELL = 32_767;
}
