/**
 * {@code ./erp verify}: the invariants of the suite, counted by SQL over all its databases and by
 * reading its topics from the beginning, of a quiescent or a live suite. Only reads.
 */
@NullMarked
package uz.erp.systemtests.verify;

import org.jspecify.annotations.NullMarked;
