package uz.erp.task.webhook.delivery;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message on its way to an endpoint. */
@Schema(name = "WebhookDelivery")
public record DeliveryView(
    long id,
    @Schema(description = "The `webhook-id` of every attempt.") UUID messageId,
    @Schema(example = "sale.completed") String type,
    @Schema(description = "When it happened.") Instant occurredAt,
    DeliveryStatus status,
    @Schema(description = "Attempts that were begun.") int attempts,
    @Schema(description = "Null once there is no further attempt.") @Nullable Instant nextAttemptAt,
    @Nullable Instant lastAttemptAt,
    @Schema(
            description = "HTTP status of the last answer; null when there was none.",
            example = "200")
        @Nullable Integer lastStatus,
    @Schema(description = "Why there was no answer.") @Nullable DeliveryError lastError,
    @Nullable Integer lastDurationMs,
    @Nullable Instant finishedAt,
    Instant createdAt) {}
