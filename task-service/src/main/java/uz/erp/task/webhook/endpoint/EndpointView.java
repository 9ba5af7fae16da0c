package uz.erp.task.webhook.endpoint;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An endpoint without its secret. */
@Schema(name = "Webhook")
public record EndpointView(
    long id,
    @Schema(example = "https://shop.example.com/hooks/erp") String url,
    @Nullable String description,
    @ArraySchema(schema = @Schema(example = "sale.completed")) List<String> eventTypes,
    boolean isEnabled,
    @Schema(description = "Null while it is enabled.") @Nullable DisabledReason disabledReason,
    @Schema(description = "Since then no delivery succeeded; null when the last attempt succeeded.")
        @Nullable Instant failingSince,
    @Schema(description = "Until then the former secret signs as well.")
        @Nullable Instant formerSecretUntil,
    @Schema(description = "What happened before is not sent.") Instant enabledAt,
    String createdByName,
    Instant createdAt,
    Instant updatedAt,
    long version) {}
