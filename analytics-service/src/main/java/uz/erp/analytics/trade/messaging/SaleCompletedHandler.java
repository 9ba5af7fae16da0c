package uz.erp.analytics.trade.messaging;

import java.util.List;
import org.springframework.stereotype.Component;
import uz.erp.analytics.trade.SaleCompleted;
import uz.erp.analytics.trade.TradeJournal;
import uz.erp.platform.inbox.BulkEventHandler;

/** Enters completed sales into the journal. */
@Component
class SaleCompletedHandler implements BulkEventHandler<SaleCompleted> {

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
  public void handleAll(List<Received<SaleCompleted>> sales) {
    journal.enter(sales.stream().map(Received::data).toList());
  }
}
