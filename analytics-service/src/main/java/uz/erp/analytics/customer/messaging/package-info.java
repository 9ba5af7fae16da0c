/** Customers as they arrive from the topic {@code customer.customer}. */
@NullMarked
package uz.erp.analytics.customer.messaging;

import org.jspecify.annotations.NullMarked;
