package uz.erp.customer.purchase.messaging;

import java.util.List;
import org.springframework.stereotype.Component;
import uz.erp.customer.purchase.PurchaseJournal;
import uz.erp.customer.purchase.SaleCompleted;
import uz.erp.customer.purchase.SaleRefunded;
import uz.erp.platform.inbox.Handles;

/** Enters sales and refunds of customers; a sale without a customer is passed over. */
@Component
class SaleEventHandlers {

  private final PurchaseJournal journal;

  SaleEventHandlers(PurchaseJournal journal) {
    this.journal = journal;
  }

  @Handles("sales.sale-completed.v1")
  void completed(List<SaleCompleted> sales) {
    journal.enterAll(sales);
  }

  @Handles("sales.sale-refunded.v1")
  void refunded(SaleRefunded refund) {
    journal.enter(refund);
  }
}
