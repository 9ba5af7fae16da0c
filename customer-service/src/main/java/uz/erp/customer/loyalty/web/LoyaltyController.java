package uz.erp.customer.loyalty.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import uz.erp.customer.loyalty.LoyaltyEntry;
import uz.erp.customer.loyalty.LoyaltyPoints;
import uz.erp.customer.loyalty.LoyaltyRule;
import uz.erp.customer.loyalty.LoyaltySettings;
import uz.erp.customer.loyalty.LoyaltyView;
import uz.erp.platform.access.Allowed;
import uz.erp.platform.web.EntityTags;
import uz.erp.platform.web.PageQuery;
import uz.erp.platform.web.Patch;

/** The store's rule and its customers' points. */
@RestController
@RequestMapping("/api/customers/")
@Tag(name = "Loyalty")
class LoyaltyController {

  private final LoyaltyRule rule;
  private final LoyaltyPoints points;

  LoyaltyController(LoyaltyRule rule, LoyaltyPoints points) {
    this.rule = rule;
    this.points = points;
  }

  @GetMapping("loyalty/settings/")
  @Allowed({"view_all", "view_customers"})
  @Operation(operationId = "getLoyaltySettings", summary = "How points are earned")
  ResponseEntity<LoyaltySettings> settings() {
    return tagged(rule.get());
  }

  @PatchMapping("loyalty/settings/")
  @Allowed("manage_customers")
  @Operation(
      operationId = "changeLoyaltySettings",
      summary = "Change how points are earned",
      description =
          "Holds for sales consumed from now on. Points older than `expiry_days` go at the next"
              + " night; null lets them stay for ever.")
  ResponseEntity<LoyaltySettings> change(
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      Patch<LoyaltySettingsForm> patch) {
    return tagged(
        rule.change(
            ifMatch, now -> patch.onto(LoyaltySettingsForm.of(now)).toSettings(now.version())));
  }

  @GetMapping("customers/{id}/loyalty/")
  @Allowed({"view_all", "view_customers"})
  @Operation(
      operationId = "getLoyalty",
      summary = "A customer's points and how they came about",
      description =
          "A point is worth one unit of currency. The newest entry first; ordering: id,"
              + " occurred_at, amount. The balance is negative"
              + " when a refund arrived after the points were spent.")
  LoyaltyView get(@PathVariable("id") long id, PageQuery page) {
    return points.get(id, page);
  }

  @PostMapping("customers/{id}/loyalty/adjust/")
  @Allowed("manage_customers")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      operationId = "adjustLoyalty",
      summary = "Give or take points by hand",
      description = "409 `insufficient_points` when it would take more than there are.")
  LoyaltyEntry adjust(@PathVariable("id") long id, @Valid @RequestBody AdjustmentForm form) {
    return points.adjust(id, form.movement(), form.why());
  }

  private static ResponseEntity<LoyaltySettings> tagged(LoyaltySettings settings) {
    return ResponseEntity.ok().eTag(EntityTags.of(settings.version())).body(settings);
  }
}
