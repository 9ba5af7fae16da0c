/**
 * A cashier's shift at a register and the money moved through its drawer without a sale. One open
 * session per cashier and per register. Every change in a session first locks its row for share;
 * closing locks it for update, so nothing slips in behind the count.
 */
@NullMarked
package uz.erp.sales.session;

import org.jspecify.annotations.NullMarked;
