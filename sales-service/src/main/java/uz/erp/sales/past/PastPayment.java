package uz.erp.sales.past;

import uz.erp.platform.measure.Money;

/** What of a past sale was paid in one way. */
public record PastPayment(PastMethod method, Money amount) {}
