/** Counting a session: the X report at any time, and closing, which freezes the Z report. */
@NullMarked
package uz.erp.sales.report;

import org.jspecify.annotations.NullMarked;
