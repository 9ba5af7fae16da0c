package uz.erp.sales.report;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;
import uz.erp.sales.sale.PaymentMethod;
import uz.erp.sales.session.CashSum;

/** What a session should have left and what was counted. */
public record Outcome(
    @Nullable Money actualCash,
    @Schema(description = "actual_cash − expected_cash; a record, never an error")
        @Nullable CashSum difference,
    @Schema(description = "anything counted differs by more than the store's difference_limit")
        @Nullable Boolean differenceExceedsLimit,
    @Schema(description = "cash, card, mobile and transfer; null where the count is blind")
        @Nullable List<MethodCount> reconciliation,
    @Nullable List<Denomination> denominations,
    @Nullable String note,
    @Schema(description = "net total of the register since its first day, of a z report")
        @Nullable CashSum grandTotal) {

  static final Outcome HIDDEN = new Outcome(null, null, null, null, null, null, null);

  /** What should be there while nothing was counted. */
  static Outcome expecting(Map<PaymentMethod, CashSum> expected) {
    List<MethodCount> open =
        expected.entrySet().stream()
            .map(e -> new MethodCount(e.getKey(), e.getValue(), null, null))
            .toList();
    return new Outcome(null, null, null, open, null, null, null);
  }

  /** This expectation compared with a count; what was not counted stays open. */
  Outcome counted(
      Map<PaymentMethod, Money> counts,
      @Nullable List<Denomination> parts,
      @Nullable String said,
      @Nullable Money limit) {
    List<MethodCount> held =
        Objects.requireNonNull(reconciliation).stream()
            .map(open -> open.counted(counts.get(open.paymentMethod())))
            .toList();
    MethodCount cash =
        held.stream()
            .filter(count -> count.paymentMethod() == PaymentMethod.CASH)
            .findFirst()
            .orElseThrow();
    Boolean beyond =
        limit == null ? null : held.stream().anyMatch(count -> count.differsByMoreThan(limit));
    return new Outcome(
        counts.get(PaymentMethod.CASH), cash.difference(), beyond, held, parts, said, grandTotal);
  }

  Outcome withGrandTotal(CashSum total) {
    return new Outcome(
        actualCash, difference, differenceExceedsLimit, reconciliation, denominations, note, total);
  }

  /** One method. */
  @Schema(name = "ReportCount")
  public record MethodCount(
      PaymentMethod paymentMethod,
      CashSum expected,
      @Nullable Money counted,
      @Nullable CashSum difference) {

    MethodCount counted(@Nullable Money amount) {
      return amount == null
          ? this
          : new MethodCount(paymentMethod, expected, amount, CashSum.of(amount).minus(expected));
    }

    boolean differsByMoreThan(Money limit) {
      return difference != null && difference.amount().abs().compareTo(limit.amount()) > 0;
    }
  }
}
