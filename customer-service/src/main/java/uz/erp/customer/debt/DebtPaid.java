package uz.erp.customer.debt;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;

/** A customer paid at a till: what the notebook needs of {@code sales.debt-paid.v1}. */
public record DebtPaid(
    long paymentId,
    long customerId,
    @Nullable Long employeeId,
    @Nullable String cashierName,
    @Nullable String method,
    Money amount,
    Instant receivedAt) {}
