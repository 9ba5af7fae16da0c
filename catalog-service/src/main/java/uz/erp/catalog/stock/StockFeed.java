package uz.erp.catalog.stock;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;
import uz.erp.platform.outbox.Outbox;

/** Publishes the figures of a product and a batch as a statement left them. */
@Component
class StockFeed {

  private final Outbox outbox;

  StockFeed(Outbox outbox) {
    this.outbox = outbox;
  }

  void stockChanged(Figure figure, Quantity delta, String reason) {
    outbox.append(
        "catalog.stock",
        "catalog.stock-changed.v1",
        figure.productId(),
        figure.version(),
        new StockChanged(
            figure.productId(),
            figure.version(),
            figure.level().onHand(),
            figure.level().reserved(),
            figure.level().available(),
            delta,
            reason,
            figure.minStock(),
            figure.productName(),
            figure.sku(),
            figure.costPrice()));
  }

  void batchChanged(BatchChanged batch) {
    outbox.append(
        "catalog.batch", "catalog.batch-changed.v1", batch.batchId(), batch.version(), batch);
  }

  /** The figure of a product as it is now, with what others want to know beside it. */
  record Figure(
      long productId,
      StockLevel level,
      long version,
      Quantity minStock,
      String productName,
      String sku,
      Money costPrice) {

    static final String COLUMNS =
        "s.product_id, s.on_hand, s.reserved, s.version, p.name, p.sku, p.min_stock, p.cost_price";

    static Figure read(ResultSet row, int number) throws SQLException {
      return new Figure(
          row.getLong("product_id"),
          StockLevel.of(
              Quantity.of(row.getBigDecimal("on_hand")),
              Quantity.of(row.getBigDecimal("reserved"))),
          row.getLong("version"),
          Quantity.of(row.getBigDecimal("min_stock")),
          row.getString("name"),
          row.getString("sku"),
          Money.of(row.getBigDecimal("cost_price")));
    }
  }

  static BatchChanged batch(ResultSet row, Figure figure) throws SQLException {
    return new BatchChanged(
        row.getLong("batch_id"),
        figure.productId(),
        figure.sku(),
        row.getString("batch_number"),
        row.getObject("expires_on", LocalDate.class),
        Money.of(row.getBigDecimal("batch_unit_cost")),
        Quantity.of(row.getBigDecimal("batch_on_hand")),
        row.getLong("batch_version"));
  }
}
