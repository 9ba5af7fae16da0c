package uz.erp.sales.sale.draft;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Percent;
import uz.erp.platform.measure.Quantity;
import uz.erp.sales.product.SoldBatch;
import uz.erp.sales.product.SoldPackaging;
import uz.erp.sales.product.SoldProduct;
import uz.erp.sales.sale.Discount;
import uz.erp.sales.sale.SaleLine;

/** A line as its row, column by column; any number of them go into one statement as JSON. */
record LineRow(
    @Nullable Long id,
    UUID lineUuid,
    long productId,
    String name,
    @Nullable String sku,
    @Nullable String barcode,
    String unit,
    @Nullable Long batchId,
    @Nullable String batchNumber,
    Quantity quantity,
    Money unitPrice,
    Money listPrice,
    @Nullable Money priceOverride,
    @Nullable String priceSteps,
    Money subtotal,
    @Nullable Percent discountPercent,
    @Nullable Money discountValue,
    @Nullable String discountReason,
    Money discountAmount,
    Money orderDiscountAmount,
    Percent approvedPercent,
    BigDecimal taxRate,
    Money taxAmount,
    Money total,
    Money costPrice,
    @Nullable Long packagingId,
    @Nullable String packagingName,
    @Nullable Quantity packagingFactor,
    @Nullable Money packagingPrice,
    @Nullable String ikpu,
    @Nullable String packageCode,
    @Nullable String unitCode,
    boolean markingRequired) {

  static LineRow of(SaleLine line) {
    SoldProduct product = line.product();
    SoldBatch batch = line.batch();
    SoldPackaging packaging = product.packaging();
    Discount discount = line.terms().discount();
    return new LineRow(
        line.id(),
        line.uuid(),
        product.id(),
        product.name(),
        product.sku(),
        product.barcode(),
        product.unit(),
        line.batchId(),
        batch == null ? null : batch.number(),
        line.quantity(),
        product.price(),
        line.amounts().listPrice(),
        line.terms().ownPrice(),
        product.prices().text(),
        line.subtotal(),
        discount == null ? null : discount.percent(),
        discount == null ? null : discount.amount(),
        discount == null ? null : discount.reason(),
        line.discount(),
        line.amounts().orderDiscount(),
        line.terms().approved(),
        product.taxRate(),
        line.tax(),
        line.total(),
        product.cost(),
        packaging == null ? null : packaging.id(),
        packaging == null ? null : packaging.name(),
        packaging == null ? null : packaging.factor(),
        packaging == null ? null : packaging.price(),
        product.fiscal().ikpu(),
        product.fiscal().packageCode(),
        product.fiscal().unitCode(),
        product.fiscal().markingRequired());
  }
}
