package uz.erp.task.webhook.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import uz.erp.platform.access.Allowed;
import uz.erp.platform.web.PageQuery;
import uz.erp.platform.web.PageView;
import uz.erp.task.webhook.delivery.DeliveryService;
import uz.erp.task.webhook.delivery.DeliveryStatus;
import uz.erp.task.webhook.delivery.DeliveryView;
import uz.erp.task.webhook.message.TestMessages;

/** Answers {@code /api/tasks/webhooks/{id}/deliveries/} and sends deliveries again. */
@RestController
@RequestMapping("/api/tasks/webhooks/{id}/")
@Allowed(value = "manage_store", apiClients = false)
@Tag(name = "Webhooks")
class WebhookDeliveryController {

  private final DeliveryService deliveries;
  private final TestMessages tests;

  WebhookDeliveryController(DeliveryService deliveries, TestMessages tests) {
    this.deliveries = deliveries;
    this.tests = tests;
  }

  @GetMapping("deliveries/")
  @Operation(
      operationId = "listWebhookDeliveries",
      summary = "What was sent to a webhook",
      description = "Of the last 30 days, newest first. search finds by type. Ordering: id.")
  PageView<DeliveryView> list(
      @PathVariable("id") long id,
      @RequestParam(name = "status", required = false) @Nullable DeliveryStatus status,
      PageQuery page) {
    return deliveries.list(id, status, page);
  }

  @PostMapping("deliveries/{delivery}/retry/")
  @Operation(
      operationId = "retryWebhookDelivery",
      summary = "Send one again",
      description =
          "At once, with the same `webhook-id`, also when it was delivered. 409 `webhook_disabled`.")
  DeliveryView retry(@PathVariable("id") long id, @PathVariable("delivery") long delivery) {
    return deliveries.retry(id, delivery);
  }

  @PostMapping("replay/")
  @Operation(
      operationId = "replayWebhook",
      summary = "Send again what was not delivered",
      description =
          "What failed or was cancelled and happened since then; what happened while the webhook was"
              + " disabled was not recorded for it. 409 `webhook_disabled`.")
  ReplayAnswer replay(@PathVariable("id") long id, @Valid @RequestBody ReplayForm form) {
    return new ReplayAnswer(deliveries.replay(id, form.begin(), form.delivered()));
  }

  @PostMapping("test/")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      operationId = "testWebhook",
      summary = "Send a test",
      description =
          "A message of type `webhook.test`; the list of deliveries shows its outcome. 409"
              + " `webhook_disabled`.")
  DeliveryView test(@PathVariable("id") long id) {
    return tests.send(id);
  }

  /** How many are sent again. */
  @Schema(name = "WebhookReplay")
  record ReplayAnswer(int count) {}
}
