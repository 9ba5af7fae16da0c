package uz.erp.sales.settings.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Percent;
import uz.erp.platform.problem.FieldErrors;
import uz.erp.sales.settings.TaxMode;
import uz.erp.sales.settings.TillSettings;

/** What a client may set about the tills. */
record TillSettingsForm(
    @NotNull @Nullable TaxMode taxMode,
    @NotNull @Nullable Money cashRounding,
    @NotNull @Nullable Percent discountLimitPercent,
    @NotNull @Nullable Boolean cashierChangesPrices,
    @NotNull @Nullable Boolean cashierRemovesLines,
    @NotNull @Nullable Money cashMovementLimit,
    @NotNull @Nullable Boolean blindCount,
    @NotNull @Nullable Money differenceLimit,
    @PositiveOrZero @Max(3650) @Nullable Integer refundDays,
    @NotNull @Nullable Boolean refundsOfClosedSessions,
    @NotNull @PositiveOrZero @Max(3650) @Nullable Integer creditDays,
    @Size(max = 500) @Nullable String receiptHeader,
    @Size(max = 500) @Nullable String receiptFooter,
    @NotNull @Nullable Integer receiptWidth) {

  private static final Money LARGEST_ROUNDING = Money.of(10_000);
  private static final Set<Integer> WIDTHS = Set.of(32, 42, 48);

  static TillSettingsForm of(TillSettings settings) {
    return new TillSettingsForm(
        settings.taxMode(),
        settings.cashRounding(),
        settings.discountLimitPercent(),
        settings.cashierChangesPrices(),
        settings.cashierRemovesLines(),
        settings.cashMovementLimit(),
        settings.blindCount(),
        settings.differenceLimit(),
        settings.refundDays(),
        settings.refundsOfClosedSessions(),
        settings.creditDays(),
        settings.receiptHeader(),
        settings.receiptFooter(),
        settings.receiptWidth());
  }

  TillSettings toSettings() {
    FieldErrors errors = new FieldErrors();
    requireNotNegative(errors, "cash_movement_limit", given(cashMovementLimit));
    requireNotNegative(errors, "difference_limit", given(differenceLimit));
    requireNotNegative(errors, "cash_rounding", given(cashRounding));
    if (given(cashRounding).compareTo(LARGEST_ROUNDING) > 0) {
      errors.add("cash_rounding", "validation.cash_rounding");
    }
    if (!WIDTHS.contains(given(receiptWidth))) {
      errors.add("receipt_width", "validation.one_of", "32, 42, 48");
    }
    errors.throwIfAny();
    return new TillSettings(
        given(taxMode),
        given(cashRounding),
        given(discountLimitPercent),
        given(cashierChangesPrices),
        given(cashierRemovesLines),
        given(cashMovementLimit),
        given(blindCount),
        given(differenceLimit),
        refundDays,
        given(refundsOfClosedSessions),
        given(creditDays),
        receiptHeader == null ? "" : receiptHeader.strip(),
        receiptFooter == null ? "" : receiptFooter.strip(),
        given(receiptWidth));
  }

  private static void requireNotNegative(FieldErrors errors, String field, Money amount) {
    if (amount.isNegative()) {
      errors.add(field, "validation.positive_or_zero");
    }
  }

  private static <T> T given(@Nullable T checked) {
    return Objects.requireNonNull(checked);
  }
}
