package uz.erp.analytics.trade.messaging;

import org.springframework.stereotype.Component;
import uz.erp.analytics.trade.TradeJournal;
import uz.erp.platform.event.CloudEvent;
import uz.erp.platform.inbox.EventHandler;

/** Takes past sales out again whose import was undone. */
@Component
class PastSaleRemovedHandler implements EventHandler<PastSalesRemoved> {

  private final TradeJournal journal;

  PastSaleRemovedHandler(TradeJournal journal) {
    this.journal = journal;
  }

  @Override
  public String topic() {
    return "sales.past-sale";
  }

  @Override
  public String type() {
    return "sales.past-sale-removed.v1";
  }

  @Override
  public Class<PastSalesRemoved> dataType() {
    return PastSalesRemoved.class;
  }

  @Override
  public void handle(CloudEvent event, PastSalesRemoved past) {
    journal.removePast(past.importId(), past.saleIds());
  }
}
