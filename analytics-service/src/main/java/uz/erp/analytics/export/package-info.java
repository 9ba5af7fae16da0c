/**
 * Reports as tables to take away.
 *
 * <p>A report that can be exported is an {@link uz.erp.analytics.export.ExportedReport}; it says
 * its columns, its rows and who may have it, and nothing here knows which reports there are. Rows
 * are written as they are read into a file that is sent on once it is complete. Titles are the
 * messages {@code export.column.<column>}.
 */
@NullMarked
package uz.erp.analytics.export;

import org.jspecify.annotations.NullMarked;
