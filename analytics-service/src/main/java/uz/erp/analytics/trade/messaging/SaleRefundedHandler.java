package uz.erp.analytics.trade.messaging;

import org.springframework.stereotype.Component;
import uz.erp.analytics.trade.SaleRefunded;
import uz.erp.analytics.trade.TradeJournal;
import uz.erp.platform.event.CloudEvent;
import uz.erp.platform.inbox.EventHandler;

/** Enters a refund into the journal. */
@Component
class SaleRefundedHandler implements EventHandler<SaleRefunded> {

  private final TradeJournal journal;

  SaleRefundedHandler(TradeJournal journal) {
    this.journal = journal;
  }

  @Override
  public String topic() {
    return "sales.sale";
  }

  @Override
  public String type() {
    return "sales.sale-refunded.v1";
  }

  @Override
  public Class<SaleRefunded> dataType() {
    return SaleRefunded.class;
  }

  @Override
  public void handle(CloudEvent event, SaleRefunded refund) {
    journal.enter(refund);
  }
}
