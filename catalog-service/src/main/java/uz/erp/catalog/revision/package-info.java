/**
 * Which products changed, in the order in which the changes were committed.
 *
 * <p>Invariants: a product has one change version, that of its latest change; what commits later
 * has higher versions, so a reader who has read up to one version never misses a row below it.
 * Product rows are locked in the order of their ids, the counter of versions after all of them.
 */
@NullMarked
package uz.erp.catalog.revision;

import org.jspecify.annotations.NullMarked;
