package uz.erp.analytics.trade.messaging;

import java.util.List;

/** What reports need of {@code sales.past-sale-removed.v1}. */
record PastSalesRemoved(long importId, List<Long> saleIds) {}
