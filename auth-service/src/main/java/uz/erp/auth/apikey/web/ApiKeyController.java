package uz.erp.auth.apikey.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
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
import uz.erp.auth.apikey.ApiKeyView;
import uz.erp.auth.apikey.ApiKeys;
import uz.erp.auth.employee.Role;
import uz.erp.platform.access.Allowed;
import uz.erp.platform.access.CurrentEmployee;
import uz.erp.platform.web.EntityTags;
import uz.erp.platform.web.PageQuery;
import uz.erp.platform.web.PageView;
import uz.erp.platform.web.Patch;

/** The keys of the store in the header, for its owner: no other role holds {@code manage_store}. */
@RestController
@RequestMapping("/api/users/api-keys/")
@Allowed(value = "manage_store", apiClients = false)
@Tag(name = "API keys")
class ApiKeyController {

  private final ApiKeys keys;

  ApiKeyController(ApiKeys keys) {
    this.keys = keys;
  }

  @GetMapping
  @Operation(
      operationId = "listApiKeys",
      summary = "List the API keys of the store",
      description = "Owners only. Without secrets. Ordering: id, name, created_at.")
  PageView<ApiKeyView> list(
      PageQuery page,
      @Parameter(description = "true: active keys, false: revoked ones")
          @RequestParam(name = "is_active", required = false)
          @Nullable Boolean isActive) {
    return keys.list(page, isActive);
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
  @ApiResponse(responseCode = "409", ref = "#/components/responses/Problem")
  @Operation(
      operationId = "makeApiKey",
      summary = "Make an API key",
      description =
          "The secret is returned once, in this answer; only its SHA-256 is kept. At most 50"
              + " active keys: 409 too_many_api_keys.")
  MadeApiKeyAnswer make(@Valid @RequestBody ApiKeyForm form) {
    return MadeApiKeyAnswer.of(keys.make(form.details(), callersRole()));
  }

  @GetMapping("{id}/")
  @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
  @ApiResponse(responseCode = "404", ref = "#/components/responses/Problem")
  @Operation(
      operationId = "getApiKey",
      summary = "Get an API key",
      description = "Without its secret. The ETag is good for If-Match.")
  ResponseEntity<ApiKeyView> show(@PathVariable long id) {
    return tagged(keys.get(id));
  }

  @PatchMapping("{id}/")
  @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
  @ApiResponse(responseCode = "404", ref = "#/components/responses/Problem")
  @ApiResponse(responseCode = "409", ref = "#/components/responses/Problem")
  @ApiResponse(responseCode = "412", ref = "#/components/responses/Problem")
  @Operation(
      operationId = "changeApiKey",
      summary = "Change some fields of an API key",
      description =
          "Name, scopes, addresses and expiry; in effect after about a second. A revoked key:"
              + " 409 api_key_revoked.")
  ResponseEntity<ApiKeyView> change(
      @PathVariable long id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      Patch<ApiKeyForm> patch) {
    return tagged(
        keys.change(id, callersRole(), ifMatch, now -> patch.onto(ApiKeyForm.of(now)).details()));
  }

  @PostMapping("{id}/rotate/")
  @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
  @ApiResponse(responseCode = "404", ref = "#/components/responses/Problem")
  @ApiResponse(responseCode = "409", ref = "#/components/responses/Problem")
  @Operation(
      operationId = "rotateApiKey",
      summary = "Rotate the secret of an API key",
      description =
          "The new secret is returned once, in this answer. The one before stays valid for"
              + " overlap_hours more; the one before that no longer is.")
  MadeApiKeyAnswer rotate(@PathVariable long id, @Valid @RequestBody RotateRequest request) {
    return MadeApiKeyAnswer.of(keys.rotate(id, request.overlap()));
  }

  @DeleteMapping("{id}/")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @ApiResponse(responseCode = "204")
  @ApiResponse(responseCode = "404", ref = "#/components/responses/Problem")
  @Operation(
      operationId = "revokeApiKey",
      summary = "Revoke an API key",
      description = "For good; in effect after about a second. The record of the key stays.")
  void revoke(@PathVariable long id) {
    keys.revoke(id);
  }

  private static ResponseEntity<ApiKeyView> tagged(ApiKeyView key) {
    return ResponseEntity.ok().eTag(EntityTags.of(key.version())).body(key);
  }

  private static Role callersRole() {
    return Role.get(CurrentEmployee.get().role());
  }
}
