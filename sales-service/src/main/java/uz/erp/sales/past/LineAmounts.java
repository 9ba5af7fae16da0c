package uz.erp.sales.past;

import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;

/** The figures of one line; {@code total = subtotal − discount}, tax contained. */
record LineAmounts(
    Quantity quantity,
    Money price,
    Money subtotal,
    Money discount,
    Money tax,
    Money total,
    @Nullable Money cost,
    @Nullable Money costTotal) {}
