/**
 * Faults by a seed while shops trade, and the question afterwards whether any promise was broken.
 */
@NullMarked
package uz.erp.systemtests.chaos;

import org.jspecify.annotations.NullMarked;
