/**
 * Counting a session: the X report at any time, ending and closing, which freezes the Z report, and
 * its later revisions. What was frozen is never changed; the last revision counts. Each is
 * published as {@code sales.session-closed.v1}.
 */
@NullMarked
package uz.erp.sales.report;

import org.jspecify.annotations.NullMarked;
