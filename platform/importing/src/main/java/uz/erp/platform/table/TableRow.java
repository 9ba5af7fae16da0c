package uz.erp.platform.table;

import java.util.List;

/**
 * A row of a file.
 *
 * @param number in the file, from 1
 * @param cells stripped; may end before the last column
 */
public record TableRow(int number, List<String> cells) {}
