/**
 * A draft is paid and completed: payments, gapless numbers and the event commit together; the
 * numbers are taken last before the commit. Publishes {@code sales.sale-completed.v1}.
 */
@NullMarked
package uz.erp.sales.sale.checkout;

import org.jspecify.annotations.NullMarked;
