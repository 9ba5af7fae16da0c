package uz.erp.catalog.transfer;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;

/** A line as it is kept. */
record TransferLine(
    int position,
    @Nullable Long productId,
    @Nullable Long batchId,
    Quantity quantity,
    @Nullable Quantity receivedQuantity,
    Money unitCost,
    String name,
    String sku,
    List<String> barcodes,
    String unit,
    Money salePrice,
    BigDecimal taxRate,
    @Nullable String batchNumber,
    @Nullable LocalDate expiresOn) {

  static TransferLine read(ResultSet row, int number) throws SQLException {
    BigDecimal received = row.getBigDecimal("received_quantity");
    return new TransferLine(
        row.getInt("position"),
        row.getObject("product_id", Long.class),
        row.getObject("batch_id", Long.class),
        Quantity.of(row.getBigDecimal("quantity")),
        received == null ? null : Quantity.of(received),
        Money.of(row.getBigDecimal("unit_cost")),
        row.getString("name"),
        row.getString("sku"),
        List.of((String[]) row.getArray("barcodes").getArray()),
        row.getString("unit"),
        Money.of(row.getBigDecimal("sale_price")),
        row.getBigDecimal("tax_rate"),
        row.getString("batch_number"),
        row.getObject("expires_on", LocalDate.class));
  }

  TransferView.Line view() {
    return new TransferView.Line(
        position,
        productId,
        name,
        sku,
        quantity,
        unitCost,
        batchNumber,
        expiresOn,
        receivedQuantity,
        receivedQuantity == null ? null : quantity.minus(receivedQuantity));
  }

  TransferEvents.SentLine sent() {
    return new TransferEvents.SentLine(
        position,
        name,
        sku,
        barcodes,
        unit,
        salePrice,
        taxRate.toPlainString(),
        quantity,
        unitCost,
        batchNumber,
        expiresOn);
  }
}
