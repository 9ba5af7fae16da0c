package uz.erp.customer.purchase.messaging;

import org.springframework.stereotype.Component;
import uz.erp.customer.purchase.PurchaseJournal;
import uz.erp.customer.purchase.SaleCompleted;
import uz.erp.platform.event.CloudEvent;
import uz.erp.platform.inbox.EventHandler;

/** Enters a completed sale. */
@Component
class SaleCompletedHandler implements EventHandler<SaleCompleted> {

  private final PurchaseJournal journal;

  SaleCompletedHandler(PurchaseJournal journal) {
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
