package uz.erp.sales.sale;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;
import uz.erp.sales.customer.SaleCustomer;

/**
 * A sale without its lines, as its row stands.
 *
 * @param clientUuid the till's own identity of the sale
 * @param hold set while the sale is parked
 * @param refunded what of the total has gone back so far
 */
public record SaleHead(
    long id,
    SaleOrigin origin,
    @Nullable UUID clientUuid,
    SaleStatus status,
    Cashier cashier,
    @Nullable SaleCustomer customer,
    SaleTerms terms,
    SaleTotals totals,
    Money change,
    CashRounding rounding,
    @Nullable Completion completion,
    Money refunded,
    boolean isPartiallyRefunded,
    @Nullable String cancelReason,
    @Nullable Hold hold,
    long version) {

  SaleHead withTotals(SaleTotals newTotals, long newVersion) {
    return new SaleHead(
        id,
        origin,
        clientUuid,
        status,
        cashier,
        customer,
        terms,
        newTotals,
        change,
        rounding,
        completion,
        refunded,
        isPartiallyRefunded,
        cancelReason,
        hold,
        newVersion);
  }

  SaleHead withClientUuid(UUID uuid) {
    return new SaleHead(
        id,
        origin,
        uuid,
        status,
        cashier,
        customer,
        terms,
        totals,
        change,
        rounding,
        completion,
        refunded,
        isPartiallyRefunded,
        cancelReason,
        hold,
        version);
  }

  SaleHead withCustomer(@Nullable SaleCustomer newCustomer) {
    return new SaleHead(
        id,
        origin,
        clientUuid,
        status,
        cashier,
        newCustomer,
        terms,
        totals,
        change,
        rounding,
        completion,
        refunded,
        isPartiallyRefunded,
        cancelReason,
        hold,
        version);
  }

  SaleHead withTerms(SaleTerms newTerms) {
    return new SaleHead(
        id,
        origin,
        clientUuid,
        status,
        cashier,
        customer,
        newTerms,
        totals,
        change,
        rounding,
        completion,
        refunded,
        isPartiallyRefunded,
        cancelReason,
        hold,
        version);
  }

  SaleHead cancelled(@Nullable String reason, long newVersion) {
    return new SaleHead(
        id,
        origin,
        clientUuid,
        SaleStatus.CANCELLED,
        cashier,
        customer,
        terms,
        totals,
        change,
        rounding,
        completion,
        refunded,
        isPartiallyRefunded,
        reason,
        null,
        newVersion);
  }

  SaleHead completed(
      Completion given, Money givenChange, Money roundedBy, Cashier by, long newVersion) {
    return new SaleHead(
        id,
        origin,
        clientUuid,
        SaleStatus.COMPLETED,
        by,
        customer,
        terms,
        totals.rounded(roundedBy),
        givenChange,
        rounding.by(roundedBy),
        given,
        refunded,
        isPartiallyRefunded,
        cancelReason,
        hold,
        newVersion);
  }

  /** After a refund that gave back everything left, or a part of it. */
  SaleHead refunded(Money newRefunded, boolean whole, long newVersion) {
    SaleStatus newStatus = whole ? SaleStatus.REFUNDED : SaleStatus.COMPLETED;
    return new SaleHead(
        id,
        origin,
        clientUuid,
        newStatus,
        cashier,
        customer,
        terms,
        totals,
        change,
        rounding,
        completion,
        newRefunded,
        !whole,
        cancelReason,
        hold,
        newVersion);
  }
}
