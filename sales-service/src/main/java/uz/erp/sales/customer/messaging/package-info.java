/** Feeds the copy from {@code customer.customer}. */
@NullMarked
package uz.erp.sales.customer.messaging;

import org.jspecify.annotations.NullMarked;
