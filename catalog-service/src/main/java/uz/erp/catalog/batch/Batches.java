package uz.erp.catalog.batch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.catalog.stock.AverageCost;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;

/** The batches of a product, for who holds the lock of its figure. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Batches {

  private static final String BATCH =
      "select id, product_id, number, expires_on, unit_cost, on_hand from batch where ";

  private final JdbcClient jdbc;

  Batches(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The batch of this number, opened when the product has none.
   *
   * @return empty when there is one that expires on another day
   */
  public Optional<Batch> open(long productId, BatchDetails details, Money unitCost) {
    jdbc.sql(
            """
            insert into batch (product_id, number, expires_on, unit_cost)
            values (:product, :number, cast(:expires_on as date), :unit_cost)
            on conflict on constraint uq_batch_number do nothing
            """)
        .param("product", productId)
        .param("number", details.number())
        .param("expires_on", details.expiresOn())
        .param("unit_cost", unitCost.amount())
        .update();
    return find(productId, details.number())
        .filter(batch -> Objects.equals(batch.expiresOn(), details.expiresOn()));
  }

  public Optional<Batch> find(long productId, String number) {
    return jdbc.sql(BATCH + "product_id = :product and number = :number")
        .param("product", productId)
        .param("number", number)
        .query(Batches::read)
        .optional();
  }

  public Optional<Batch> find(long productId, long batchId) {
    return jdbc.sql(BATCH + "product_id = :product and id = :id")
        .param("product", productId)
        .param("id", batchId)
        .query(Batches::read)
        .optional();
  }

  /** Those that hold something and may be sold that day, the first to expire first. */
  public List<Batch> firstToExpire(long productId, LocalDate day) {
    return jdbc.sql(
            BATCH
                + """
                product_id = :product and on_hand > 0
                  and (expires_on is null or expires_on >= :day)
                order by expires_on nulls last, id
                """)
        .param("product", productId)
        .param("day", day)
        .query(Batches::read)
        .list();
  }

  /** Averages the batch's cost over more of it that comes in. */
  public void comeIn(long productId, long batchId, Quantity quantity, Money unitCost) {
    changeCost(
        find(productId, batchId).orElseThrow(),
        batch -> AverageCost.after(batch.unitCost(), batch.onHand(), quantity, unitCost));
  }

  /** Takes goods that should not have come in out of the batch's cost. */
  public void takeBack(long productId, long batchId, Quantity quantity, Money unitCost) {
    changeCost(
        find(productId, batchId).orElseThrow(),
        batch -> AverageCost.without(batch.unitCost(), batch.onHand(), quantity, unitCost));
  }

  private void changeCost(Batch batch, Function<Batch, Money> rule) {
    Money cost = rule.apply(batch);
    if (!cost.equals(batch.unitCost())) {
      jdbc.sql("update batch set unit_cost = :cost where id = :id")
          .param("cost", cost.amount())
          .param("id", batch.id())
          .update();
    }
  }

  private static Batch read(ResultSet row, int number) throws SQLException {
    return new Batch(
        row.getLong("id"),
        row.getLong("product_id"),
        row.getString("number"),
        row.getObject("expires_on", LocalDate.class),
        Money.of(row.getBigDecimal("unit_cost")),
        Quantity.of(row.getBigDecimal("on_hand")));
  }
}
