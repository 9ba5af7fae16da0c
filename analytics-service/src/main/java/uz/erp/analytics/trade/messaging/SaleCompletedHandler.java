package uz.erp.analytics.trade.messaging;

import org.springframework.stereotype.Component;
import uz.erp.analytics.trade.SaleCompleted;
import uz.erp.analytics.trade.TradeJournal;
import uz.erp.platform.event.CloudEvent;
import uz.erp.platform.inbox.EventHandler;

/** Enters a completed sale into the journal. */
@Component
class SaleCompletedHandler implements EventHandler<SaleCompleted> {

  private final TradeJournal journal;

  SaleCompletedHandler(TradeJournal journal) {
    this.journal = journal;
  }

  @Override
  public String topic() {
    return "sales.sale";
  }

  @Override
  public String type() {
    return "sales.sale-completed.v1";
  }

  @Override
  public Class<SaleCompleted> dataType() {
    return SaleCompleted.class;
  }

  @Override
  public void handle(CloudEvent event, SaleCompleted sale) {
    journal.enter(sale);
  }
}
