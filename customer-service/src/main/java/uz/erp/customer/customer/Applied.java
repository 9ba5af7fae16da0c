package uz.erp.customer.customer;

/**
 * A document of sales-service whose effect on points or debt is in the balances since this very
 * version.
 *
 * @param kind {@code sale}, {@code refund}, {@code debt_payment} or {@code debt_reversal}, the
 *     latter two by the id of the payment
 */
public record Applied(String kind, long id) {

  public static Applied sale(long saleId) {
    return new Applied("sale", saleId);
  }

  public static Applied refund(long refundId) {
    return new Applied("refund", refundId);
  }

  public static Applied debtPayment(long paymentId) {
    return new Applied("debt_payment", paymentId);
  }

  /** That a payment was taken back. */
  public static Applied debtReversal(long paymentId) {
    return new Applied("debt_reversal", paymentId);
  }
}
