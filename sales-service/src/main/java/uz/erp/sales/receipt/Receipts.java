package uz.erp.sales.receipt;

import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.tenancy.TenantScope;
import uz.erp.sales.refund.RefundQueries;
import uz.erp.sales.refund.RefundView;
import uz.erp.sales.sale.SaleProblem;
import uz.erp.sales.sale.SaleQueries;
import uz.erp.sales.sale.SaleView;
import uz.erp.sales.settings.StoreSettings;
import uz.erp.sales.settings.TaxMode;

/** Makes receipts of what the caller may see. */
@Service
@Transactional(readOnly = true)
public class Receipts {

  private final JdbcClient jdbc;
  private final SaleQueries sales;
  private final RefundQueries refunds;
  private final StoreSettings settings;

  Receipts(JdbcClient jdbc, SaleQueries sales, RefundQueries refunds, StoreSettings settings) {
    this.jdbc = jdbc;
    this.sales = sales;
    this.refunds = refunds;
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
    ReceiptMaker maker = maker(saleId);
    return new Printable(maker.receipt(sale), maker.settings().receiptWidth());
  }

  /** The receipt of a refund. */
  public Printable ofRefund(long refundId) {
    RefundView refund = refunds.get(refundId);
    SaleView sale = sales.getForDocument(refund.sale());
    ReceiptMaker maker = maker(refund.sale());
    return new Printable(maker.receipt(refund, sale), maker.settings().receiptWidth());
  }

  private ReceiptMaker maker(long saleId) {
    return new ReceiptMaker(settings.get(), TenantScope.current(), taxMode(saleId));
  }

  private TaxMode taxMode(long saleId) {
    List<String> found =
        jdbc.sql("select tax_mode from sale where id = ?").param(saleId).query(String.class).list();
    return TaxMode.valueOf(found.getFirst().toUpperCase(Locale.ROOT));
  }

  /**
   * A receipt, and how many characters the store's printer has in a line.
   *
   * @param receiptWidth 32, 42 or 48
   */
  public record Printable(Receipt receipt, int receiptWidth) {}
}
