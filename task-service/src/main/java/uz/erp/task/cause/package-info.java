/**
 * What tasks can be opened for: this service's own copy of stock, batches, slow movers, counted
 * sessions and customers, and what is wrong with them.
 *
 * <p>The copy is kept from events whether or not a rule wants it; of each subject the newest
 * version stands, whatever comes again or late. A case is one time that something was wrong: one
 * per subject lasts at most, and one that began no later than a former one is the former one told
 * again.
 */
@NullMarked
package uz.erp.task.cause;

import org.jspecify.annotations.NullMarked;
