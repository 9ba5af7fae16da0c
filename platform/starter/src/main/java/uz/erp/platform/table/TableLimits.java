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

  /** Bytes of memory: texts that cells of a workbook share are held while the sheet is read. */
  static final long MAX_SHARED_TEXT = 40L << 20;
}
