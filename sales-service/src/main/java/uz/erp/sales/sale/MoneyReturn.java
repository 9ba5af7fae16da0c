package uz.erp.sales.sale;

import uz.erp.platform.measure.Money;

/** Money that goes back the way it came. */
public record MoneyReturn(Payment payment, Money amount) {}
