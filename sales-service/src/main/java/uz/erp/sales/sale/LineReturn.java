package uz.erp.sales.sale;

import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;

/**
 * A part of a line that comes back, at its share of what the line was sold for.
 *
 * @param cost what the store had paid for this part
 * @param restock whether it goes back on the shelf
 */
public record LineReturn(
    SaleLine line,
    Quantity quantity,
    Money total,
    Money tax,
    Money discount,
    Money cost,
    boolean restock) {}
