package uz.erp.customer.loyalty.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uz.erp.customer.loyalty.LoyaltySettings;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Percent;

/** What a client may set about points. */
record LoyaltySettingsForm(
    @NotNull @Nullable Boolean isActive,
    @NotNull @Nullable Percent earnPercent,
    @NotNull @PositiveOrZero @Nullable Money minTotal,
    @Positive @Max(3650) @Nullable Integer expiryDays) {

  static LoyaltySettingsForm of(LoyaltySettings settings) {
    return new LoyaltySettingsForm(
        settings.isActive(), settings.earnPercent(), settings.minTotal(), settings.expiryDays());
  }

  LoyaltySettings toSettings(long version) {
    return new LoyaltySettings(
        Objects.requireNonNull(isActive),
        Objects.requireNonNull(earnPercent),
        Objects.requireNonNull(minTotal),
        expiryDays,
        version);
  }
}
