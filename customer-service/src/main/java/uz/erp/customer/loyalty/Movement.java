package uz.erp.customer.loyalty;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.access.CurrentEmployee;
import uz.erp.platform.measure.Money;

/** An entry to be made. */
record Movement(
    LoyaltyKind kind,
    Money amount,
    @Nullable Long saleId,
    @Nullable Long refundId,
    List<PointsOfLine> lines,
    @Nullable String reason,
    @Nullable CurrentEmployee by,
    Instant occurredAt) {

  static Movement of(LoyaltyKind kind, Money amount, Instant occurredAt) {
    return new Movement(kind, amount, null, null, List.of(), null, null, occurredAt);
  }

  static Movement ofSale(LoyaltyKind kind, Money amount, long saleId, Instant occurredAt) {
    return new Movement(kind, amount, saleId, null, List.of(), null, null, occurredAt);
  }

  static Movement ofRefund(
      LoyaltyKind kind, Money amount, long saleId, long refundId, Instant occurredAt) {
    return new Movement(kind, amount, saleId, refundId, List.of(), null, null, occurredAt);
  }

  Movement by(CurrentEmployee employee, String why) {
    return new Movement(kind, amount, saleId, refundId, lines, why, employee, occurredAt);
  }

  Movement broughtBy(List<PointsOfLine> shares) {
    return new Movement(kind, amount, saleId, refundId, shares, reason, by, occurredAt);
  }
}
