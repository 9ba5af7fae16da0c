package uz.erp.auth.store;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A store as its people see it; what was not given is an empty text. */
@Schema(description = "A store")
public record StoreView(
    @Schema(example = "1") long id,
    @Schema(example = "Мой Магазин") String name,
    @Schema(example = "moy-magazin") String slug,
    @Schema(
            example = "moy-magazin_a4b3c2d1",
            description = "What the X-Tenant-Key header holds in requests to this store")
        String tenantKey,
    @Schema(example = "tenant_moy_magazin") String schemaName,
    @Schema(example = "Магазин одежды премиум класса") String description,
    @Schema(example = "г. Ташкент, ул. Навои, 25") String address,
    @Schema(example = "Ташкент") String city,
    @Schema(example = "Ташкентская область") String region,
    @Schema(example = "+998712345678") String phone,
    @Schema(example = "info@mystore.uz") String email,
    @Schema(example = "ООО Супермаркет Азия") String legalName,
    @Schema(example = "123456789") String taxId,
    @Schema(example = "Asia/Tashkent") String timezone,
    @Schema(example = "UZS") String currency,
    @Schema(example = "ru") String language,
    @Schema(example = "1") long version,
    @Schema(example = "2026-01-17T12:05:30.123Z") Instant createdAt,
    @Schema(nullable = true, description = "When the store was deleted; null if it was not")
        @Nullable Instant deletedAt,
    @Schema(nullable = true, description = "Until when the deleted store can be restored")
        @Nullable Instant restorableUntil) {

  /** How long a deleted store can be restored. */
  static final Duration RESTORABLE = Duration.ofDays(30);

  /** What its owner may change. */
  public StoreDetails details() {
    return new StoreDetails(
        name,
        description,
        address,
        city,
        region,
        phone,
        email,
        legalName,
        taxId,
        new StoreSettings(timezone, currency, language));
  }
}
