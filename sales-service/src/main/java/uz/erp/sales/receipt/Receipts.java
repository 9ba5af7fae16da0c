package uz.erp.sales.receipt;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.tenancy.TenantScope;
import uz.erp.sales.refund.RefundQueries;
import uz.erp.sales.refund.RefundView;
import uz.erp.sales.sale.SaleProblem;
import uz.erp.sales.sale.SaleView;
import uz.erp.sales.sale.list.SaleQueries;
import uz.erp.sales.settings.StoreSettings;

/** Makes receipts of what the caller may see. */
@Service
@Transactional(readOnly = true)
public class Receipts {

  private final SaleQueries sales;
  private final RefundQueries refunds;
  private final ReceiptFacts facts;
  private final StoreSettings settings;

  Receipts(SaleQueries sales, RefundQueries refunds, ReceiptFacts facts, StoreSettings settings) {
    this.sales = sales;
    this.refunds = refunds;
    this.facts = facts;
    this.settings = settings;
  }

  /**
   * The receipt of a completed sale, whatever has come back of it since.
   *
   * @throws ProblemException 409 {@code sale_not_completed} for a draft or a cancelled sale
   */
  public Printable ofSale(long saleId) {
    SaleView sale = sales.get(saleId);
    if (sale.number() == null) {
      throw new ProblemException(SaleProblem.SALE_NOT_COMPLETED);
    }
    ReceiptMaker maker = maker();
    return new Printable(maker.receipt(sale, facts.account(sale)), maker.settings().receiptWidth());
  }

  /** The receipt of a refund. */
  public Printable ofRefund(long refundId) {
    RefundView refund = refunds.get(refundId);
    SaleView sale = sales.getForDocument(refund.sale());
    ReceiptMaker maker = maker();
    return new Printable(maker.receipt(refund, sale), maker.settings().receiptWidth());
  }

  private ReceiptMaker maker() {
    return new ReceiptMaker(settings.get(), TenantScope.current(), facts.seller());
  }

  /**
   * A receipt, and how many characters the store's printer has in a line.
   *
   * @param receiptWidth 32, 42 or 48
   */
  public record Printable(Receipt receipt, int receiptWidth) {}
}
