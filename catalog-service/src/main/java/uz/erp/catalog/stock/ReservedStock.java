package uz.erp.catalog.stock;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.measure.Quantity;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.ProblemException;

/** The only place that reserves stock and releases it again. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ReservedStock {

  private final JdbcClient jdbc;
  private final StockFeed feed;

  ReservedStock(JdbcClient jdbc, StockFeed feed) {
    this.jdbc = jdbc;
    this.feed = feed;
  }

  /**
   * @throws ProblemException 409 {@code insufficient_available} when less than that is on hand and
   *     not reserved
   */
  public void reserve(long productId, Quantity quantity) {
    StockFeed.Figure figure =
        jdbc.sql(
                """
                update stock s
                set reserved = s.reserved + :quantity, version = s.version + 1, updated_at = now()
                from product p
                where s.product_id = :product and p.id = s.product_id
                  and s.on_hand - s.reserved >= :quantity
                returning\s"""
                    + StockFeed.Figure.COLUMNS)
            .param("product", productId)
            .param("quantity", quantity.amount())
            .query(StockFeed.Figure::read)
            .optional()
            .orElseThrow(() -> refusal(productId));
    feed.stockChanged(figure, Quantity.ZERO, "reservation");
  }

  /** Takes a promise back; there must have been one. */
  public void release(long productId, Quantity quantity) {
    StockFeed.Figure figure =
        jdbc.sql(
                """
                update stock s
                set reserved = s.reserved - :quantity, version = s.version + 1, updated_at = now()
                from product p
                where s.product_id = :product and p.id = s.product_id
                returning\s"""
                    + StockFeed.Figure.COLUMNS)
            .param("product", productId)
            .param("quantity", quantity.amount())
            .query(StockFeed.Figure::read)
            .single();
    feed.stockChanged(figure, Quantity.ZERO, "release");
  }

  private ProblemException refusal(long productId) {
    return jdbc.sql(
            "select name, on_hand - reserved as available from stock s join product p"
                + " on p.id = s.product_id where s.product_id = :product")
        .param("product", productId)
        .query(
            (row, number) ->
                new ProblemException(
                    StockProblem.INSUFFICIENT_AVAILABLE,
                    Quantity.of(row.getBigDecimal("available")).toString(),
                    row.getString("name")))
        .optional()
        .orElseGet(() -> new ProblemException(CommonProblem.NOT_FOUND));
  }
}
