/** Payments as they arrive from the topic {@code sales.debt-payment}. */
@NullMarked
package uz.erp.customer.debt.messaging;

import org.jspecify.annotations.NullMarked;
