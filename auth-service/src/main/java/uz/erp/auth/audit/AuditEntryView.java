package uz.erp.auth.audit;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One entry; what was not known is an empty text or null. */
@Schema(description = "An entry of the audit log")
public record AuditEntryView(
    @Schema(example = "17") long id,
    @Schema(example = "2026-01-17T12:05:30.123Z") Instant createdAt,
    AuditAction action,
    WhoView actor,
    WhatView target,
    @Schema(example = "203.0.113.7", description = "The client's address") String address,
    @Schema(example = "ErpTill/3.1") String userAgent,
    @Schema(
            description =
                "The fields that changed, with the old and the new value; never a password")
        Map<String, FieldChanges.Change> changes) {

  /** Who did it; without an id when the caller was not authenticated. */
  public record WhoView(
      @Schema(nullable = true, example = "1") @Nullable Long userId,
      @Schema(example = "Иван Иванов") String name,
      @Schema(example = "owner") String role) {}

  /** Whom or what it was done to. */
  public record WhatView(
      @Schema(
              example = "employee",
              allowableValues = {"user", "employee", "store", "signing_key", "api_key"})
          String type,
      @Schema(nullable = true, example = "3") @Nullable Long id,
      @Schema(example = "cashier1") String name) {}
}
