package uz.erp.task.webhook.web;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.problem.ProblemException;
import uz.erp.task.task.TextInput;
import uz.erp.task.webhook.endpoint.EndpointDetails;
import uz.erp.task.webhook.message.WebhookType;

/** What the owner sets of an endpoint. */
record WebhookForm(
    @NotBlank
        @Size(max = 2000)
        @Schema(
            example = "https://shop.example.com/hooks/erp",
            description = "HTTPS, on port 443 or 8443 unless the suite is configured otherwise.")
        String url,
    @Size(max = 500) @Nullable String description,
    @ArraySchema(
            arraySchema = @Schema(description = "`*` for every type, present and future."),
            schema =
                @Schema(
                    example = "sale.completed",
                    allowableValues = {
                      "*",
                      "sale.completed",
                      "sale.refunded",
                      "session.closed",
                      "debt.paid",
                      "debt.payment_reversed",
                      "product.changed",
                      "product.deleted",
                      "stock.changed",
                      "batch.changed",
                      "customer.changed",
                      "customer.deleted",
                      "customer.merged",
                      "customer.segment_changed",
                      "slow_mover.found",
                      "slow_mover.ended"
                    }))
        @NotEmpty
        @Size(max = 50)
        List<@NotNull @Size(max = 50) String> eventTypes,
    @Schema(description = "True by default.") @Nullable Boolean isEnabled) {

  static WebhookForm of(EndpointDetails endpoint) {
    return new WebhookForm(
        endpoint.url(), endpoint.description(), endpoint.eventTypes(), endpoint.isEnabled());
  }

  /**
   * @throws ProblemException 400 on unknown {@code event_types}
   */
  EndpointDetails details() {
    return new EndpointDetails(
        url.strip(),
        TextInput.optional(description),
        chosen(),
        Objects.requireNonNullElse(isEnabled, true));
  }

  /** Each once, in the order of the enum; {@code *} stands for all. */
  private List<String> chosen() {
    List<String> unknown = new ArrayList<>(eventTypes);
    unknown.removeAll(WebhookType.codes());
    unknown.removeIf(EndpointDetails.ALL::equals);
    if (!unknown.isEmpty()) {
      throw ProblemException.field("event_types", "validation.webhook_type");
    }
    return eventTypes.contains(EndpointDetails.ALL)
        ? List.of(EndpointDetails.ALL)
        : WebhookType.codes().stream().filter(eventTypes::contains).toList();
  }
}
