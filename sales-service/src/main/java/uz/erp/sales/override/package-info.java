/**
 * Approvals for one action each: a manager of sales lets a cashier do once what a cashier may not.
 * A token is good for a minute and for one use, bound to its action, sale, line and bounds, kept as
 * a hash, and spent in the transaction of the action it allows: a refused action leaves it unspent.
 * What became of it stays on record.
 */
@NullMarked
package uz.erp.sales.override;

import org.jspecify.annotations.NullMarked;
