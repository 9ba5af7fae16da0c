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
@Allowed(value = "manage_store", machines = false)
@Tag(name = "Ключи API")
class ApiKeyController {

  private final ApiKeys keys;

  ApiKeyController(ApiKeys keys) {
    this.keys = keys;
  }

  @GetMapping
  @Operation(
      operationId = "listApiKeys",
      summary = "Ключи API магазина",
      description = "Только владелец. Без секретов. Сортировка: id, name, created_at.")
  PageView<ApiKeyView> list(
      PageQuery page,
      @Parameter(description = "true: действующие, false: отозванные")
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
      summary = "Создание ключа API",
      description =
          "Секрет возвращается один раз, в этом ответе; хранится только его SHA-256. Не больше 50"
              + " действующих ключей: 409 too_many_api_keys.")
  MadeApiKeyAnswer make(@Valid @RequestBody ApiKeyForm form) {
    return MadeApiKeyAnswer.of(keys.make(form.details(), callersRole()));
  }

  @GetMapping("{id}/")
  @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
  @ApiResponse(responseCode = "404", ref = "#/components/responses/Problem")
  @Operation(
      operationId = "getApiKey",
      summary = "Ключ API",
      description = "Без секрета. ETag подходит для If-Match.")
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
      summary = "Изменение ключа API",
      description =
          "Имя, права, адреса и срок; действует примерно через секунду. Отозванный ключ: 409"
              + " api_key_revoked.")
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
      summary = "Новый секрет ключа API",
      description =
          "Новый секрет возвращается один раз, в этом ответе. Прежний действует ещё overlap_hours"
              + " часов; тот, что был до него, больше не действует.")
  MadeApiKeyAnswer rotate(@PathVariable long id, @Valid @RequestBody RotateRequest request) {
    return MadeApiKeyAnswer.of(keys.rotate(id, request.overlap()));
  }

  @DeleteMapping("{id}/")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @ApiResponse(responseCode = "204")
  @ApiResponse(responseCode = "404", ref = "#/components/responses/Problem")
  @Operation(
      operationId = "revokeApiKey",
      summary = "Отзыв ключа API",
      description = "Навсегда; действует примерно через секунду. Запись о ключе остаётся.")
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
