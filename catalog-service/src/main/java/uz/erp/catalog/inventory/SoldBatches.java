package uz.erp.catalog.inventory;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.catalog.batch.Batch;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;

/** Which batches the goods of a sold line came from. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SoldBatches {

  private final JdbcClient jdbc;

  SoldBatches(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** As batches that hold what of the line has not come back yet, at what it cost then. */
  List<Batch> of(long saleId, SaleEffects.Line line) {
    return jdbc.sql(
            """
            select b.id, b.product_id, b.number, b.expires_on, sold.unit_cost,
              sold.quantity - coalesce((
                select sum(r.quantity) from stock_movement r
                where r.type = 'refund' and r.source_line = :line and r.batch_id = b.id), 0) as rest
            from (
              select batch_id, max(unit_cost) as unit_cost, -sum(quantity) as quantity
              from stock_movement
              where type = 'sale' and source_id = :sale and source_line = :line
                and product_id = :product and batch_id is not null
              group by batch_id) sold
            join batch b on b.id = sold.batch_id
            order by b.expires_on desc nulls first, b.id desc
            """)
        .param("sale", saleId)
        .param("line", line.lineId())
        .param("product", line.productId())
        .query(
            (row, number) ->
                new Batch(
                    row.getLong("id"),
                    row.getLong("product_id"),
                    row.getString("number"),
                    row.getObject("expires_on", LocalDate.class),
                    Money.of(row.getBigDecimal("unit_cost")),
                    Quantity.of(row.getBigDecimal("rest"))))
        .list();
  }
}
