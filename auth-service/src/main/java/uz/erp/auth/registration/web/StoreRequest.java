package uz.erp.auth.registration.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import uz.erp.auth.account.PhoneNumber;
import uz.erp.auth.account.Trimmed;
import uz.erp.auth.store.CurrencyCode;
import uz.erp.auth.store.LanguageCode;
import uz.erp.auth.store.NewStore;
import uz.erp.auth.store.Slug;
import uz.erp.auth.store.StoreDetails;
import uz.erp.auth.store.StoreSettings;
import uz.erp.auth.store.TimeZoneId;

/** One more store; the fields are called as in the answer. */
@Schema(description = "A new store")
record StoreRequest(
    @Schema(example = "Мой второй магазин") @NotBlank @Size(max = 200) String name,
    @Schema(example = "moy-vtoroy-magazin", description = "Made from the name when absent")
        @Size(max = Slug.MAX_LENGTH)
        @Pattern(regexp = "|" + Slug.PATTERN, message = "validation.slug")
        @Nullable String slug,
    @Schema(example = "Обувь") @Size(max = 2000) @Nullable String description,
    @Schema(example = "г. Ташкент, ул. Навои, 25") @Size(max = 500) @Nullable String address,
    @Schema(example = "Ташкент") @Size(max = 100) @Nullable String city,
    @Schema(example = "Ташкентская область") @Size(max = 100) @Nullable String region,
    @Schema(example = "+998712345678", pattern = "^(\\+998[0-9]{9})?$") @PhoneNumber
        @Nullable String phone,
    @Schema(example = "info@mystore.uz") @Email @Size(max = 254) @Nullable String email,
    @Schema(example = "ООО Супермаркет Азия") @Size(max = 255) @Nullable String legalName,
    @Schema(example = "123456789") @Size(max = 20) @Nullable String taxId,
    @Schema(example = "Asia/Tashkent", description = "Time zone; Asia/Tashkent by default")
        @TimeZoneId
        @Nullable String timezone,
    @Schema(example = "UZS", description = "ISO 4217; UZS by default. Never changes afterwards")
        @CurrencyCode
        @Nullable String currency,
    @Schema(
            example = "ru",
            allowableValues = {"ru", "uz", "en"},
            description = "ru by default")
        @LanguageCode
        @Nullable String language) {

  NewStore toNewStore() {
    StoreSettings byDefault = StoreSettings.DEFAULT;
    return new NewStore(
        slug == null || slug.isEmpty() ? null : new Slug(slug),
        new StoreDetails(
            Trimmed.of(name),
            Trimmed.of(description),
            Trimmed.of(address),
            Trimmed.of(city),
            Trimmed.of(region),
            Trimmed.of(phone),
            Trimmed.of(email),
            Trimmed.of(legalName),
            Trimmed.of(taxId),
            new StoreSettings(
                timezone == null ? byDefault.timezone() : timezone,
                currency == null ? byDefault.currency() : currency,
                language == null ? byDefault.language() : language)));
  }
}
