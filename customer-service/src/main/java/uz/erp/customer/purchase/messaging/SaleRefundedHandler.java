package uz.erp.customer.purchase.messaging;

import org.springframework.stereotype.Component;
import uz.erp.customer.purchase.PurchaseJournal;
import uz.erp.customer.purchase.SaleRefunded;
import uz.erp.platform.event.CloudEvent;
import uz.erp.platform.inbox.EventHandler;

/** Enters a refunded sale. */
@Component
class SaleRefundedHandler implements EventHandler<SaleRefunded> {

  private final PurchaseJournal journal;

  SaleRefundedHandler(PurchaseJournal journal) {
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
