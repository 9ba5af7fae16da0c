/**
 * What customers bought and gave back, as the tills report it.
 *
 * <p>Facts are written once, by their natural keys, in whatever order they arrive; what they do to
 * points and debt is entered with them in one transaction. A sale without a customer is no
 * customer's business here. Reads {@code sales.sale-completed.v1} and {@code
 * sales.sale-refunded.v1}.
 */
@NullMarked
package uz.erp.customer.purchase;

import org.jspecify.annotations.NullMarked;
