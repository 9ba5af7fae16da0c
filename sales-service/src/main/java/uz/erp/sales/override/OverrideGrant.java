package uz.erp.sales.override;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** A new override; its token is shown only in this answer. */
@Schema(name = "OverrideGrant")
public record OverrideGrant(
    long id,
    @Schema(description = "goes into the action's body as override_token") String token,
    Instant expiresAt) {}
