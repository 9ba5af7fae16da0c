/** What operators see: health of the database, counters. */
@NullMarked
package uz.erp.platform.observability;

import org.jspecify.annotations.NullMarked;
