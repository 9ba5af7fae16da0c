package uz.erp.catalog.product;

import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.measure.Money;

/** The cost of one unit as goods that come in move it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ProductCosts {

  private final JdbcClient jdbc;
  private final ProductFeed feed;

  ProductCosts(JdbcClient jdbc, ProductFeed feed) {
    this.jdbc = jdbc;
    this.feed = feed;
  }

  /**
   * Locks the product and gives it the cost computed from its present one.
   *
   * @return the cost it has now
   */
  public Money change(long productId, UnaryOperator<Money> rule) {
    Row row =
        jdbc.sql(
                """
                select cost_price, deleted_at is not null as deleted from product
                where id = :id for no key update
                """)
            .param("id", productId)
            .query(
                (result, number) ->
                    new Row(
                        Money.of(result.getBigDecimal("cost_price")), result.getBoolean("deleted")))
            .single();
    Money cost = rule.apply(row.cost());
    if (!cost.equals(row.cost())) {
      jdbc.sql(
              """
              update product set cost_price = :cost, version = version + 1, updated_at = now()
              where id = :id
              """)
          .param("cost", cost.amount())
          .param("id", productId)
          .update();
      // no subscriber needs a tombstone's cost
      if (!row.deleted()) {
        feed.changed(productId);
      }
    }
    return cost;
  }

  private record Row(Money cost, boolean deleted) {}
}
