package uz.erp.analytics.trade;

import uz.erp.platform.event.CloudEvent;
import uz.erp.platform.event.EventCodec;
import uz.erp.platform.test.TestEvents;
import uz.erp.platform.test.TestStore;

/** Puts receipts and refunds on the topic, as sales-service does. */
public final class TradeEvents {

  public static final String TOPIC = "sales.sale";

  private static final EventCodec CODEC = new EventCodec();

  private final TestEvents events;
  private final TestStore store;

  public TradeEvents(TestEvents events, TestStore store) {
    this.events = events;
    this.store = store;
  }

  public CloudEvent send(SaleCompleted sale) {
    return send("sales.sale-completed.v1", sale.saleId(), 1, sale);
  }

  public CloudEvent send(SaleRefunded refund) {
    return send("sales.sale-refunded.v1", refund.saleId(), 2, refund);
  }

  private CloudEvent send(String type, long saleId, long version, Object data) {
    CloudEvent event = events.event(store, type, saleId, version, CODEC.toTree(data).toString());
    events.send(TOPIC, event);
    return event;
  }
}
