/** Trade as it arrives from the topic {@code sales.sale}. */
@NullMarked
package uz.erp.analytics.trade.messaging;

import org.jspecify.annotations.NullMarked;
