package uz.erp.analytics.dailysales;

import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.ResultSet;
import java.sql.SQLException;
import uz.erp.analytics.figure.MoneySum;
import uz.erp.platform.access.CostFigure;

/** The figures of one part of a day or a period; those of all parts add up to it. */
public record PartFigures(
    @Schema(description = "Sales less the refunds made here.") MoneySum totalSales,
    @Schema(description = "Receipts, refunded or not.") long totalSalesCount,
    @Schema(description = "total_sales ÷ total_sales_count, half up; 0.00 without sales.")
        MoneySum avgSaleAmount,
    @Schema(description = "Sales before refunds.") MoneySum grossSales,
    MoneySum refundsTotal,
    long refundsCount,
    @CostFigure @Schema(description = "total_sales less the cost of the goods, as far as known.")
        MoneySum totalProfit) {

  static PartFigures read(ResultSet row) throws SQLException {
    MoneySum sold = new MoneySum(row.getBigDecimal("sold_total"));
    MoneySum refunded = new MoneySum(row.getBigDecimal("refund_total"));
    MoneySum cost =
        new MoneySum(row.getBigDecimal("sold_cost").subtract(row.getBigDecimal("refund_cost")));
    MoneySum net = sold.minus(refunded);
    long sales = row.getLong("sales_count");
    return new PartFigures(
        net, sales, net.per(sales), sold, refunded, row.getLong("refunds_count"), net.minus(cost));
  }
}
