package uz.erp.auth.store.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import uz.erp.auth.account.Users;
import uz.erp.auth.store.StoreChange;
import uz.erp.auth.store.StoreDeletion;
import uz.erp.auth.store.StoreDetails;
import uz.erp.auth.store.StoreQueries;
import uz.erp.auth.store.StoreView;
import uz.erp.platform.access.AllowedToUsers;
import uz.erp.platform.access.CurrentUser;
import uz.erp.platform.web.EntityTags;
import uz.erp.platform.web.PageQuery;
import uz.erp.platform.web.PageView;
import uz.erp.platform.web.Patch;

/** An owner's own stores; to anybody else they are not there. */
@RestController
@RequestMapping("/api/users/stores/")
@AllowedToUsers
@Tag(name = "Stores")
class StoreController {

  private final StoreQueries queries;
  private final StoreChange changes;
  private final StoreDeletion deletion;
  private final Users users;

  StoreController(StoreQueries queries, StoreChange changes, StoreDeletion deletion, Users users) {
    this.queries = queries;
    this.changes = changes;
    this.deletion = deletion;
    this.users = users;
  }

  @GetMapping
  @Operation(
      operationId = "listStores",
      summary = "List one's own stores",
      description =
          "The stores that belong to the user. deleted=true shows the deleted ones, with"
              + " deleted_at and restorable_until. Search: name, slug, address, city. Ordering: id,"
              + " name, slug, created_at, deleted_at.")
  PageView<StoreView> list(
      PageQuery page,
      @Parameter(description = "true: deleted stores instead of the others")
          @RequestParam(defaultValue = "false")
          boolean deleted) {
    return queries.listOwned(CurrentUser.get().userId(), deleted, page);
  }

  @GetMapping("{id}/")
  @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
  @ApiResponse(responseCode = "404", ref = "#/components/responses/Problem")
  @Operation(
      operationId = "getStore",
      summary = "Get a store",
      description = "A deleted store and one of another owner: 404. The ETag is good for If-Match.")
  ResponseEntity<StoreView> show(@PathVariable long id) {
    return tagged(queries.getOwned(id, CurrentUser.get().userId()));
  }

  @PutMapping("{id}/")
  @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
  @ApiResponse(responseCode = "404", ref = "#/components/responses/Problem")
  @ApiResponse(responseCode = "409", ref = "#/components/responses/Problem")
  @ApiResponse(responseCode = "412", ref = "#/components/responses/Problem")
  @Operation(
      operationId = "replaceStore",
      summary = "Replace a store",
      description =
          "Texts that the request leaves out are cleared. slug, tenant_key and schema never"
              + " change; the currency cannot be changed (409 currency_fixed).")
  ResponseEntity<StoreView> replace(
      @PathVariable long id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @Valid @RequestBody StoreForm form) {
    return change(id, ifMatch, form::over);
  }

  @PatchMapping("{id}/")
  @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
  @ApiResponse(responseCode = "404", ref = "#/components/responses/Problem")
  @ApiResponse(responseCode = "409", ref = "#/components/responses/Problem")
  @ApiResponse(responseCode = "412", ref = "#/components/responses/Problem")
  @Operation(
      operationId = "changeStore",
      summary = "Change some fields of a store",
      description =
          "Time zone and language take effect with the next store pass: usually after a second,"
              + " at the latest after a minute.")
  ResponseEntity<StoreView> change(
      @PathVariable long id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      Patch<StoreForm> patch) {
    return change(id, ifMatch, now -> patch.onto(StoreForm.of(now)).over(now));
  }

  @DeleteMapping("{id}/")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @ApiResponse(responseCode = "204")
  @ApiResponse(responseCode = "404", ref = "#/components/responses/Problem")
  @ApiResponse(responseCode = "409", ref = "#/components/responses/Problem")
  @ApiResponse(responseCode = "412", ref = "#/components/responses/Problem")
  @ApiResponse(responseCode = "503", ref = "#/components/responses/Problem")
  @Operation(
      operationId = "deleteStore",
      summary = "Delete a store",
      description =
          "The store is hidden at once; its data is kept for 30 days, see restore. While a cash"
              + " session is open: 409 session_open; when sales-service is not available: 503, and"
              + " nothing changes.")
  void delete(
      @PathVariable long id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    CurrentUser caller = CurrentUser.get();
    deletion.delete(id, caller.userId(), nameOf(caller), caller.token().getTokenValue(), ifMatch);
  }

  @PostMapping("{id}/restore/")
  @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
  @ApiResponse(responseCode = "404", ref = "#/components/responses/Problem")
  @ApiResponse(responseCode = "409", ref = "#/components/responses/Problem")
  @Operation(
      operationId = "restoreStore",
      summary = "Restore a deleted store",
      description =
          "Within 30 days after its deletion, with all data; later 409 store_not_restorable. A"
              + " store that is not deleted is returned unchanged.")
  ResponseEntity<StoreView> restore(@PathVariable long id) {
    CurrentUser caller = CurrentUser.get();
    return tagged(deletion.restore(id, caller.userId(), nameOf(caller)));
  }

  private ResponseEntity<StoreView> change(
      long id, @Nullable String ifMatch, UnaryOperator<StoreDetails> change) {
    CurrentUser caller = CurrentUser.get();
    return tagged(changes.change(id, caller.userId(), nameOf(caller), ifMatch, change));
  }

  private String nameOf(CurrentUser caller) {
    return users.get(caller.userId()).fullName();
  }

  private static ResponseEntity<StoreView> tagged(StoreView store) {
    return ResponseEntity.ok().eTag(EntityTags.of(store.version())).body(store);
  }
}
