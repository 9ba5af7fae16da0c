package uz.erp.auth.registration.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import uz.erp.auth.registration.FurtherStore;
import uz.erp.auth.store.StoreView;
import uz.erp.platform.access.AllowedToUsers;
import uz.erp.platform.access.CurrentUser;

/** Opens further stores. */
@RestController
@Tag(name = "Stores")
class FurtherStoreController {

  private final FurtherStore stores;

  FurtherStoreController(FurtherStore stores) {
    this.stores = stores;
  }

  @PostMapping("/api/users/stores/")
  @ResponseStatus(HttpStatus.CREATED)
  @AllowedToUsers
  @Operation(
      operationId = "openStore",
      summary = "Open a further store",
      description =
          "One more store of the owner. It needs no new token: send the tenant_key of the"
              + " answer in the X-Tenant-Key header.")
  StoreView open(@Valid @RequestBody StoreRequest request) {
    return stores.open(request.toNewStore(), CurrentUser.get().userId());
  }
}
