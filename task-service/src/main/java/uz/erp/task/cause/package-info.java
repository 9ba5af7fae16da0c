/**
 * What tasks can be opened for: this service's own copy of stock, batches, slow movers, counted
 * sessions and customers, and what is wrong with them.
 *
 * <p>The copy is kept from events whether or not a rule is on; of each subject the newest version
 * is kept, whatever is redelivered or late. A case is one time that something was wrong: at most
 * one per subject is open, and one that began no later than a former one is the former one
 * redelivered.
 */
@NullMarked
package uz.erp.task.cause;

import org.jspecify.annotations.NullMarked;
