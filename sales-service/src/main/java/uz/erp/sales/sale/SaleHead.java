package uz.erp.sales.sale;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;
import uz.erp.sales.customer.SaleCustomer;

/**
 * A sale without its lines, as its row stands.
 *
 * @param clientUuid the till's own identity of the sale
 */
public record SaleHead(
    long id,
    SaleOrigin origin,
    @Nullable UUID clientUuid,
    Cashier cashier,
    @Nullable SaleCustomer customer,
    SaleTerms terms,
    SaleBill bill,
    SaleState state,
    long version) {

  public SaleStatus status() {
    return state.status();
  }

  public SaleTotals totals() {
    return bill.totals();
  }

  public CashRounding rounding() {
    return bill.rounding();
  }

  public @Nullable Completion completion() {
    return state.completion();
  }

  public SaleHead withTotals(SaleTotals totals, long newVersion) {
    return with(cashier, bill.with(totals), state, newVersion);
  }

  SaleHead withClientUuid(UUID uuid) {
    return new SaleHead(id, origin, uuid, cashier, customer, terms, bill, state, version);
  }

  SaleHead withCustomer(@Nullable SaleCustomer newCustomer) {
    return new SaleHead(id, origin, clientUuid, cashier, newCustomer, terms, bill, state, version);
  }

  SaleHead withTerms(SaleTerms newTerms) {
    return new SaleHead(id, origin, clientUuid, cashier, customer, newTerms, bill, state, version);
  }

  SaleHead cancelled(@Nullable String reason, long newVersion) {
    return with(cashier, bill, state.cancelled(reason), newVersion);
  }

  public SaleHead completed(
      Completion completion, Money change, Money roundedBy, Cashier by, long newVersion) {
    return with(by, bill.paid(roundedBy, change), state.completed(completion), newVersion);
  }

  /** After a refund that gave back everything left, or a part of it. */
  SaleHead refunded(Money refunded, boolean whole, long newVersion) {
    return with(cashier, bill, state.refunded(refunded, whole), newVersion);
  }

  private SaleHead with(Cashier by, SaleBill newBill, SaleState newState, long newVersion) {
    return new SaleHead(id, origin, clientUuid, by, customer, terms, newBill, newState, newVersion);
  }
}
