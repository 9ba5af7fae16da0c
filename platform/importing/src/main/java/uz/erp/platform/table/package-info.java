/**
 * Tables as people send and take them: CSV as shops have it, XLSX, and CSV packed by gzip or zip.
 *
 * <p>Invariant: a file is read and written row by row in bounded memory, and what it unpacks to is
 * bounded before it is read. Whatever is no such table is refused as 400 on {@code file}.
 */
@NullMarked
package uz.erp.platform.table;

import org.jspecify.annotations.NullMarked;
