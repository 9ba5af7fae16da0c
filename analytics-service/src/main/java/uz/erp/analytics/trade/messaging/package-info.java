/** Trade as it arrives from the topics {@code sales.sale} and {@code sales.past-sale}. */
@NullMarked
package uz.erp.analytics.trade.messaging;

import org.jspecify.annotations.NullMarked;
