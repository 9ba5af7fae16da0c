package uz.erp.auth.apikey.web;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uz.erp.auth.account.Trimmed;
import uz.erp.auth.apikey.ApiKeyDetails;

/** What is decided about a key, at its making and later. */
@Schema(description = "An API key")
record ApiKeyForm(
    @Schema(example = "Интернет-магазин") @NotBlank @Size(max = 100) String name,
    @ArraySchema(schema = @Schema(example = "view_products")) @NotEmpty @Size(max = 50)
        List<@NotNull @Size(max = 50) String> scopes,
    @ArraySchema(
            arraySchema =
                @Schema(description = "Addresses and networks (CIDR); empty: from anywhere"),
            schema = @Schema(example = "203.0.113.0/24"))
        @Size(max = 50)
        @Nullable List<@NotNull @Size(max = 50) String> addresses,
    @Schema(example = "2030-01-17T00:00:00Z", description = "Absent: without end")
        @Nullable Instant expiresAt) {

  static ApiKeyForm of(ApiKeyDetails key) {
    return new ApiKeyForm(key.name(), key.scopes(), key.addresses(), key.expiresAt());
  }

  ApiKeyDetails details() {
    return new ApiKeyDetails(
        Trimmed.of(name), scopes, Objects.requireNonNullElse(addresses, List.of()), expiresAt);
  }
}
