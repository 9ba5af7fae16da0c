package uz.erp.customer.purchase.messaging;

import java.util.List;
import org.springframework.stereotype.Component;
import uz.erp.customer.purchase.PurchaseJournal;
import uz.erp.customer.purchase.SaleCompleted;
import uz.erp.platform.inbox.BulkEventHandler;

/** Enters completed sales; those of nobody are none of its business. */
@Component
class SaleCompletedHandler implements BulkEventHandler<SaleCompleted> {

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
  public void handleAll(List<Received<SaleCompleted>> sales) {
    journal.enterAll(sales.stream().map(Received::data).toList());
  }
}
