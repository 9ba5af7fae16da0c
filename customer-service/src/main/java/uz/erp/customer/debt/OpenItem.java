package uz.erp.customer.debt;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;

/**
 * What is left of a charge.
 *
 * @param entryId the charge; for money that was given back without a charge, the entry that did
 */
record OpenItem(
    long entryId, @Nullable Long saleId, LocalDate dueDate, Money amount, Money remaining) {}
