package uz.erp.task.webhook.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import uz.erp.platform.access.Allowed;
import uz.erp.platform.web.EntityTags;
import uz.erp.platform.web.PageQuery;
import uz.erp.platform.web.PageView;
import uz.erp.platform.web.Patch;
import uz.erp.task.webhook.endpoint.EndpointService;
import uz.erp.task.webhook.endpoint.EndpointView;

/** Answers {@code /api/tasks/webhooks/}, to the owner: no other role holds {@code manage_store}. */
@RestController
@RequestMapping("/api/tasks/webhooks/")
@Allowed(value = "manage_store", apiClients = false)
@Tag(name = "Webhooks")
class WebhookController {

  private final EndpointService endpoints;

  WebhookController(EndpointService endpoints) {
    this.endpoints = endpoints;
  }

  @GetMapping
  @Operation(
      operationId = "listWebhooks",
      summary = "Where the store's events are sent",
      description =
          "Without secrets. search finds by url and description. Ordering: id, url, created_at.")
  PageView<EndpointView> list(
      @Parameter(description = "Only those that are enabled, or only the others.")
          @RequestParam(name = "is_enabled", required = false)
          @Nullable Boolean isEnabled,
      PageQuery page) {
    return endpoints.list(isEnabled, page);
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      operationId = "makeWebhook",
      summary = "Have events sent to an address",
      description =
          "By Standard Webhooks 1.0.0. The secret is in this answer only. At most 20 in a store: 409"
              + " `too_many_webhooks`. 409 `webhooks_not_configured` where the suite has no key to"
              + " keep secrets with.")
  CreatedWebhook create(@Valid @RequestBody WebhookForm form) {
    return CreatedWebhook.of(endpoints.create(form.details()));
  }

  @GetMapping("{id}/")
  @Operation(operationId = "getWebhook", summary = "One webhook")
  ResponseEntity<EndpointView> get(@PathVariable("id") long id) {
    return tagged(endpoints.get(id));
  }

  @PatchMapping("{id}/")
  @Operation(
      operationId = "changeWebhook",
      summary = "Change a webhook, or enable or disable it",
      description =
          "Disabled, its pending deliveries are cancelled; enabled, it gets what happens from then on.")
  ResponseEntity<EndpointView> change(
      @PathVariable("id") long id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      Patch<WebhookForm> patch) {
    return tagged(endpoints.change(id, ifMatch, now -> patch.onto(WebhookForm.of(now)).details()));
  }

  @DeleteMapping("{id}/")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      operationId = "deleteWebhook",
      summary = "Delete a webhook and its deliveries",
      description = "A request in flight is not cancelled.")
  void delete(
      @PathVariable("id") long id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    endpoints.delete(id, ifMatch);
  }

  @PostMapping("{id}/rotate/")
  @Operation(
      operationId = "rotateWebhook",
      summary = "A new secret",
      description =
          "In this answer only. The former one signs as well for `overlap_hours`; secrets before"
              + " it no longer sign.")
  CreatedWebhook rotate(@PathVariable("id") long id, @Valid @RequestBody RotateForm form) {
    return CreatedWebhook.of(endpoints.rotate(id, form.overlap()));
  }

  private static ResponseEntity<EndpointView> tagged(EndpointView webhook) {
    return ResponseEntity.ok().eTag(EntityTags.of(webhook.version())).body(webhook);
  }
}
