package uz.erp.analytics.trade.messaging;

import java.util.List;
import org.springframework.stereotype.Component;
import uz.erp.analytics.trade.SaleCompleted;
import uz.erp.analytics.trade.SaleRefunded;
import uz.erp.analytics.trade.TradeJournal;
import uz.erp.platform.inbox.Handles;

/** Enters sales and refunds into the journal, those from before the store came here too. */
@Component
class TradeEventHandlers {

  private final TradeJournal journal;

  TradeEventHandlers(TradeJournal journal) {
    this.journal = journal;
  }

  @Handles("sales.sale-completed.v1")
  void completed(List<SaleCompleted> sales) {
    journal.enter(sales);
  }

  @Handles("sales.sale-refunded.v1")
  void refunded(SaleRefunded refund) {
    journal.enter(refund);
  }

  /** Each on its own business day. */
  @Handles("sales.past-sale-imported.v1")
  void imported(PastSalesImported past) {
    journal.enterPast(
        past.importId(), past.sales().stream().map(PastSalesImported.Sale::asSale).toList());
  }

  /** When the import was undone. */
  @Handles("sales.past-sale-removed.v1")
  void removed(PastSalesRemoved past) {
    journal.removePast(past.importId(), past.saleIds());
  }
}
