/**
 * Counting what is really there.
 *
 * <p>Invariants: a product is counted by one open stock-take at a time; a count is compared with
 * what was on hand at the moment of that count, and the difference is applied, once, so that what
 * was sold between counting and applying is not lost; who counts does not see what is expected.
 */
@NullMarked
package uz.erp.catalog.stocktake;

import org.jspecify.annotations.NullMarked;
