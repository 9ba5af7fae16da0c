package uz.erp.analytics.productperformance;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uz.erp.analytics.trade.ProjectionOrder;
import uz.erp.analytics.trade.SaleCompleted;
import uz.erp.analytics.trade.SaleRefunded;
import uz.erp.analytics.trade.TradeProjection;

/**
 * Adds the lines of each sale and each refund to the sums of their product, by day and by month.
 */
@Repository
class ProductSumsProjection implements TradeProjection {

  private final JdbcClient jdbc;
  private final List<ProductSums> sums = List.of(ProductSums.BY_DAY, ProductSums.BY_MONTH);

  ProductSumsProjection(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public ProjectionOrder place() {
    return ProjectionOrder.PRODUCT_SUMS;
  }

  @Override
  public void addSales(List<SaleCompleted> sales) {
    Long[] ids = sales.stream().map(SaleCompleted::saleId).toArray(Long[]::new);
    sums.forEach(table -> jdbc.sql(table.addSales()).param("sales", ids).update());
  }

  @Override
  public void removeSales(List<Long> saleIds) {
    Long[] ids = saleIds.toArray(Long[]::new);
    for (ProductSums table : sums) {
      jdbc.sql(table.removeSales()).param("sales", ids).update();
      jdbc.sql(table.forgetEmpty()).param("sales", ids).update();
    }
  }

  @Override
  public void addRefund(SaleRefunded refund) {
    sums.forEach(table -> jdbc.sql(table.addRefund()).param("refund", refund.refundId()).update());
  }
}
