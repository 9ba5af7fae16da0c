package uz.erp.task.webhook.web;

import io.swagger.v3.oas.annotations.media.Schema;
import uz.erp.task.webhook.EndpointView;
import uz.erp.task.webhook.MadeEndpoint;

/** The one answer that shows a secret. */
record MadeWebhook(
    EndpointView webhook,
    @Schema(
            example = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD",
            description = "Shown in this answer only.")
        String secret) {

  static MadeWebhook of(MadeEndpoint made) {
    return new MadeWebhook(made.endpoint(), made.secret());
  }

  @Override
  public String toString() {
    return "MadeWebhook of " + webhook.id();
  }
}
