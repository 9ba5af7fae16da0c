package uz.erp.analytics.trade.messaging;

import org.springframework.stereotype.Component;
import uz.erp.analytics.trade.TradeJournal;
import uz.erp.platform.event.CloudEvent;
import uz.erp.platform.inbox.EventHandler;

/** Enters sales from before the store came here, each on its own business day. */
@Component
class PastSaleImportedHandler implements EventHandler<PastSalesImported> {

  private final TradeJournal journal;

  PastSaleImportedHandler(TradeJournal journal) {
    this.journal = journal;
  }

  @Override
  public String topic() {
    return "sales.past-sale";
  }

  @Override
  public String type() {
    return "sales.past-sale-imported.v1";
  }

  @Override
  public Class<PastSalesImported> dataType() {
    return PastSalesImported.class;
  }

  @Override
  public void handle(CloudEvent event, PastSalesImported past) {
    journal.enterPast(
        past.importId(), past.sales().stream().map(PastSalesImported.Sale::asSale).toList());
  }
}
