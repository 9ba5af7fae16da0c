package uz.erp.auth.store.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import uz.erp.auth.account.PhoneNumber;
import uz.erp.auth.account.Trimmed;
import uz.erp.auth.store.CurrencyCode;
import uz.erp.auth.store.LanguageCode;
import uz.erp.auth.store.StoreDetails;
import uz.erp.auth.store.StoreSettings;
import uz.erp.auth.store.TimeZoneId;

/**
 * What an owner may change; slug, tenant key and schema are not among it and ignored like any other
 * unknown field, so that a store can be sent back as it was read.
 */
@Schema(description = "The data of a store")
record StoreForm(
    @Schema(example = "Мой Магазин") @NotBlank @Size(max = 200) String name,
    @Schema(example = "Магазин одежды премиум класса") @Size(max = 2000)
        @Nullable String description,
    @Schema(example = "г. Ташкент, ул. Навои, 25") @Size(max = 500) @Nullable String address,
    @Schema(example = "Ташкент") @Size(max = 100) @Nullable String city,
    @Schema(example = "Ташкентская область") @Size(max = 100) @Nullable String region,
    @Schema(example = "+998712345678", pattern = "^(\\+998[0-9]{9})?$") @PhoneNumber
        @Nullable String phone,
    @Schema(example = "info@mystore.uz") @Email @Size(max = 254) @Nullable String email,
    @Schema(example = "ООО Супермаркет Азия") @Size(max = 255) @Nullable String legalName,
    @Schema(example = "123456789") @Size(max = 20) @Nullable String taxId,
    @Schema(example = "Asia/Tashkent", description = "Unchanged when absent") @TimeZoneId
        @Nullable String timezone,
    @Schema(example = "UZS", description = "Cannot be changed: 409 currency_fixed") @CurrencyCode
        @Nullable String currency,
    @Schema(
            example = "ru",
            allowableValues = {"ru", "uz", "en"},
            description = "Unchanged when absent")
        @LanguageCode
        @Nullable String language) {

  static StoreForm of(StoreDetails store) {
    return new StoreForm(
        store.name(),
        store.description(),
        store.address(),
        store.city(),
        store.region(),
        store.phone(),
        store.email(),
        store.legalName(),
        store.taxId(),
        store.settings().timezone(),
        store.settings().currency(),
        store.settings().language());
  }

  StoreDetails over(StoreDetails before) {
    StoreSettings old = before.settings();
    return new StoreDetails(
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
            timezone == null ? old.timezone() : timezone,
            currency == null ? old.currency() : currency,
            language == null ? old.language() : language));
  }
}
