package uz.erp.auth.apikey;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A key without its secret. */
@Schema(description = "An API key of the store")
public record ApiKeyView(
    @Schema(example = "1000000000001") long id,
    @Schema(example = "Интернет-магазин") String name,
    @ArraySchema(schema = @Schema(example = "view_products")) List<String> scopes,
    @ArraySchema(schema = @Schema(example = "203.0.113.0/24")) List<String> addresses,
    @Schema(example = "x7Qa", description = "The last characters of the secret, to tell keys apart")
        String lastFour,
    @Schema(nullable = true, description = "When the key expires; null: never")
        @Nullable Instant expiresAt,
    @Schema(nullable = true, description = "Until when the former secret is valid")
        @Nullable Instant formerUntil,
    @Schema(nullable = true, description = "The day of the last use")
        @Nullable LocalDate lastUsedOn,
    @Schema(nullable = true, description = "When it was revoked; null if it was not")
        @Nullable Instant revokedAt,
    @Schema(example = "Иван Иванов") String createdByName,
    Instant createdAt,
    @Schema(example = "1") long version) {

  /** What may be changed about it. */
  public ApiKeyDetails details() {
    return new ApiKeyDetails(name, scopes, addresses, expiresAt);
  }

  boolean isRevoked() {
    return revokedAt != null;
  }

  /** As the audit log compares them. */
  static Map<String, String> fields(ApiKeyDetails key) {
    return Map.of(
        "name",
        key.name(),
        "scopes",
        String.join(" ", key.scopes()),
        "addresses",
        String.join(" ", key.addresses()),
        "expires_at",
        key.expiresAt() == null ? "" : key.expiresAt().toString());
  }
}
