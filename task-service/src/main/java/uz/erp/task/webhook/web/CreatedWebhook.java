package uz.erp.task.webhook.web;

import io.swagger.v3.oas.annotations.media.Schema;
import uz.erp.task.webhook.endpoint.CreatedEndpoint;
import uz.erp.task.webhook.endpoint.EndpointView;

/** The one answer that shows a secret. */
@Schema(name = "MadeWebhook")
record CreatedWebhook(
    EndpointView webhook,
    @Schema(
            example = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD",
            description = "Shown in this answer only.")
        String secret) {

  static CreatedWebhook of(CreatedEndpoint created) {
    return new CreatedWebhook(created.endpoint(), created.secret());
  }

  @Override
  public String toString() {
    return "CreatedWebhook of " + webhook.id();
  }
}
