/**
 * {@code ./erp verify}: the invariants of the suite, counted by SQL over all its databases and by
 * reading its topics from the beginning, at rest or while sales go on. Only reads.
 */
@NullMarked
package uz.erp.systemtests.verify;

import org.jspecify.annotations.NullMarked;
