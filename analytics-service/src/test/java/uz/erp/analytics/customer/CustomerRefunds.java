package uz.erp.analytics.customer;

import static uz.erp.analytics.trade.TradeFixtures.line;
import static uz.erp.analytics.trade.TradeFixtures.refund;

import tools.jackson.databind.node.ObjectNode;
import uz.erp.analytics.trade.SaleRefunded;
import uz.erp.platform.event.CloudEvent;
import uz.erp.platform.event.EventCodec;
import uz.erp.platform.test.TestEvents;
import uz.erp.platform.test.TestStore;

/** Refunds to a known customer. */
public final class CustomerRefunds {

  private static final EventCodec CODEC = new EventCodec();
  private static final String TYPE = "sales.sale-refunded.v1";

  private CustomerRefunds() {}

  /** One line of product 1 of this amount. */
  public static CloudEvent event(
      TestEvents events,
      TestStore store,
      long id,
      long saleId,
      String date,
      long customer,
      String amount) {
    ObjectNode data =
        (ObjectNode) CODEC.toTree(refund(id, saleId, date, line(saleId, 1, "1", amount, "1")));
    data.put("customer_id", customer);
    return events.event(store, TYPE, saleId, 2, data.toString());
  }

  public static SaleRefunded fact(
      TestEvents events,
      TestStore store,
      long id,
      long saleId,
      String date,
      long customer,
      String amount) {
    return CODEC.dataOf(
        event(events, store, id, saleId, date, customer, amount), SaleRefunded.class);
  }
}
