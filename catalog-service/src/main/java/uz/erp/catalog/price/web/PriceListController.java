package uz.erp.catalog.price.web;

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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import uz.erp.catalog.price.PriceListEditing;
import uz.erp.catalog.price.PriceListQueries;
import uz.erp.catalog.price.PriceListView;
import uz.erp.catalog.price.PriceSetting;
import uz.erp.catalog.price.PriceView;
import uz.erp.platform.access.Allowed;
import uz.erp.platform.web.EntityTags;
import uz.erp.platform.web.PageQuery;
import uz.erp.platform.web.PageView;
import uz.erp.platform.web.Patch;

/** Price lists over HTTP. */
@RestController
@RequestMapping("/api/products/price-lists/")
@Tag(name = "price lists")
class PriceListController {

  private final PriceListQueries queries;
  private final PriceListEditing editing;
  private final PriceSetting prices;

  PriceListController(PriceListQueries queries, PriceListEditing editing, PriceSetting prices) {
    this.queries = queries;
    this.editing = editing;
    this.prices = prices;
  }

  @GetMapping
  @Allowed({"view_all", "view_products"})
  @Operation(
      operationId = "listPriceLists",
      summary = "List price lists",
      description = "Searches names. Orders by `name`, `valid_from`, `created_at` or `id`.")
  PageView<PriceListView> list(
      @RequestParam(name = "is_active", required = false) @Nullable Boolean isActive,
      PageQuery page) {
    return queries.list(isActive, page);
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Allowed({"create_all", "create_products", "manage_products"})
  @Operation(
      operationId = "createPriceList",
      summary = "Create a price list",
      description = "409 `duplicate_price_list` when there is one of that name, whatever its case.")
  ResponseEntity<PriceListView> create(@Valid @RequestBody PriceListForm form) {
    PriceListView created = editing.create(form.toDetails());
    return ResponseEntity.status(HttpStatus.CREATED)
        .eTag(EntityTags.of(created.version()))
        .body(created);
  }

  @GetMapping("{id}/")
  @Allowed({"view_all", "view_products"})
  @Operation(operationId = "getPriceList", summary = "Get a price list")
  ResponseEntity<PriceListView> get(@PathVariable long id) {
    return tagged(queries.get(id));
  }

  @PutMapping("{id}/")
  @Allowed({"update_all", "update_products", "manage_products"})
  @Operation(
      operationId = "replacePriceList",
      summary = "Replace a price list",
      description = "Its prices stay.")
  ResponseEntity<PriceListView> replace(
      @PathVariable long id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @Valid @RequestBody PriceListForm form) {
    return tagged(editing.change(id, ifMatch, ignored -> form.toDetails()));
  }

  @PatchMapping("{id}/")
  @Allowed({"update_all", "update_products", "manage_products"})
  @Operation(operationId = "changePriceList", summary = "Change some fields of a price list")
  ResponseEntity<PriceListView> change(
      @PathVariable long id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      Patch<PriceListForm> patch) {
    return tagged(
        editing.change(id, ifMatch, current -> patch.onto(PriceListForm.of(current)).toDetails()));
  }

  @DeleteMapping("{id}/")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Allowed({"delete_all", "manage_products"})
  @Operation(operationId = "deletePriceList", summary = "Delete a price list with its prices")
  void delete(
      @PathVariable long id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    editing.delete(id, ifMatch);
  }

  @GetMapping("{id}/prices/")
  @Allowed({"view_all", "view_products"})
  @Operation(
      operationId = "listPrices",
      summary = "List the prices of a price list",
      description =
          "Searches product name and SKU. Orders by `product_name`, `sku`, `price` or `id`; prices "
              + "of one product by their quantity.")
  PageView<PriceView> prices(
      @PathVariable long id,
      @Parameter(description = "only prices of this product") @RequestParam(required = false)
          @Nullable Long product,
      PageQuery page) {
    return queries.prices(id, product, page);
  }

  @PutMapping("{id}/prices/")
  @Allowed({"update_all", "update_products", "manage_products"})
  @Operation(
      operationId = "replacePrices",
      summary = "Make these the only prices of a price list",
      description =
          "A price is that of one base unit and holds from `min_quantity` (0 when absent) up to the "
              + "next one. All or nothing, at most 1000. Answers with the list.")
  ResponseEntity<PriceListView> replacePrices(
      @PathVariable long id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @Valid @RequestBody PricesForm form) {
    return tagged(prices.replace(id, ifMatch, form.toPrices()));
  }

  @PatchMapping("{id}/prices/")
  @Allowed({"update_all", "update_products", "manage_products"})
  @Operation(
      operationId = "addPrices",
      summary = "Add prices to a price list or change them",
      description =
          "A price for the same product and `min_quantity` is replaced, all others stay. All or "
              + "nothing, at most 1000. Answers with the list.")
  ResponseEntity<PriceListView> addPrices(
      @PathVariable long id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @Valid @RequestBody PricesForm form) {
    return tagged(prices.add(id, ifMatch, form.toPrices()));
  }

  @DeleteMapping("{id}/prices/{price}/")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Allowed({"update_all", "update_products", "manage_products"})
  @Operation(operationId = "deletePrice", summary = "Take a price off a price list")
  void deletePrice(@PathVariable long id, @PathVariable long price) {
    prices.delete(id, price);
  }

  private static ResponseEntity<PriceListView> tagged(PriceListView list) {
    return ResponseEntity.ok().eTag(EntityTags.of(list.version())).body(list);
  }
}
