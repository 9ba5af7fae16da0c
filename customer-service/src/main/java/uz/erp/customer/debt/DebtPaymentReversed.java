package uz.erp.customer.debt;

import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;

/** A payment was taken back: what the notebook needs of {@code sales.debt-payment-reversed.v1}. */
public record DebtPaymentReversed(
    long paymentId, long customerId, Money amount, @Nullable String reason) {}
