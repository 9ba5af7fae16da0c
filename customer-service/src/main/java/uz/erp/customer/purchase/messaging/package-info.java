/** Trade as it arrives from the topic {@code sales.sale}. */
@NullMarked
package uz.erp.customer.purchase.messaging;

import org.jspecify.annotations.NullMarked;
