package uz.erp.sales.settings.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import uz.erp.platform.access.Allowed;
import uz.erp.platform.web.EntityTags;
import uz.erp.platform.web.Patch;
import uz.erp.sales.settings.StoreSettings;
import uz.erp.sales.settings.VersionedSettings;

/** The settings of the tills. */
@Tag(name = "settings")
@RestController
@RequestMapping("/api/sales/settings/")
class TillSettingsController {

  private final StoreSettings settings;

  TillSettingsController(StoreSettings settings) {
    this.settings = settings;
  }

  @Operation(operationId = "getTillSettings", summary = "Get what may be done at the tills")
  @GetMapping
  @Allowed({"create_sales", "manage_sales", "view_all"})
  ResponseEntity<VersionedSettings> get() {
    return tagged(settings.getVersioned());
  }

  @Operation(operationId = "changeTillSettings", summary = "Change what may be done at the tills")
  @PatchMapping
  @Allowed("manage_sales")
  ResponseEntity<VersionedSettings> change(
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      Patch<TillSettingsForm> patch) {
    return tagged(
        settings.change(ifMatch, now -> patch.onto(TillSettingsForm.of(now)).toSettings()));
  }

  private static ResponseEntity<VersionedSettings> tagged(VersionedSettings settings) {
    return ResponseEntity.ok().eTag(EntityTags.of(settings.version())).body(settings);
  }
}
