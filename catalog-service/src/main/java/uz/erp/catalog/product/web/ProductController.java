package uz.erp.catalog.product.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
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
import uz.erp.catalog.patch.Patch;
import uz.erp.catalog.product.BarcodeLookup;
import uz.erp.catalog.product.ProductDetails;
import uz.erp.catalog.product.ProductEditing;
import uz.erp.catalog.product.ProductFilter;
import uz.erp.catalog.product.ProductQueries;
import uz.erp.catalog.product.ProductView;
import uz.erp.catalog.product.ScannedProduct;
import uz.erp.platform.access.Allowed;
import uz.erp.platform.measure.Money;
import uz.erp.platform.web.EntityTags;
import uz.erp.platform.web.PageQuery;
import uz.erp.platform.web.PageView;

/** Products over HTTP. */
@RestController
@RequestMapping("/api/products/")
@Tag(name = "products")
class ProductController {

  private final ProductQueries queries;
  private final ProductEditing editing;
  private final BarcodeLookup barcodes;

  ProductController(ProductQueries queries, ProductEditing editing, BarcodeLookup barcodes) {
    this.queries = queries;
    this.editing = editing;
    this.barcodes = barcodes;
  }

  @GetMapping("products/")
  @Allowed({"view_all", "view_products"})
  @Operation(
      operationId = "listProducts",
      summary = "List products",
      description =
          "Searches name, SKU and barcodes; every word must be found. Orders by `created_at`, "
              + "`updated_at`, `name`, `sku`, `sale_price`, `cost_price`, `on_hand` or `id`.")
  PageView<ProductView> list(
      @Parameter(description = "only this category and those below it")
          @RequestParam(required = false)
          @Nullable Long category,
      @RequestParam(name = "is_active", required = false) @Nullable Boolean isActive,
      PageQuery page) {
    return queries.list(new ProductFilter(category, isActive), page);
  }

  @GetMapping
  @Allowed({"view_all", "view_products"})
  @Operation(operationId = "listProductsShortPath", summary = "Alias of /api/products/products/")
  PageView<ProductView> listByShortPath(
      @RequestParam(required = false) @Nullable Long category,
      @RequestParam(name = "is_active", required = false) @Nullable Boolean isActive,
      PageQuery page) {
    return list(category, isActive, page);
  }

  @PostMapping("products/")
  @ResponseStatus(HttpStatus.CREATED)
  @Allowed({"create_all", "create_products", "manage_products"})
  @Operation(operationId = "createProduct", summary = "Create a product")
  ProductView create(@Valid @RequestBody ProductForm form, HttpServletResponse response) {
    return tagged(editing.create(form.toDetails(Money.ZERO)), response);
  }

  @GetMapping("products/low-stock/")
  @Allowed({"view_all", "view_products"})
  @Operation(
      operationId = "listLowStock",
      summary = "List active products whose available stock is at or below their minimum",
      description = "The scarcest first, unless ordered otherwise.")
  PageView<ProductView> listLowStock(
      @RequestParam(required = false) @Nullable Long category, PageQuery page) {
    return queries.listLowStock(new ProductFilter(category, null), page);
  }

  @GetMapping("products/by-barcode/{code}/")
  @Allowed({"view_all", "view_products"})
  @Operation(
      operationId = "getProductByBarcode",
      summary = "Find the product a scanner read",
      description =
          "EAN-8, EAN-13, UPC, internal codes, and labels of scales (EAN-13 with prefix 20 to 29), "
              + "whose five-digit article is a barcode or the SKU of the product. `scan` says what "
              + "the label stands for.")
  ScannedProduct getByBarcode(@PathVariable String code) {
    return barcodes.get(code);
  }

  @GetMapping("products/{id}/")
  @Allowed({"view_all", "view_products"})
  @Operation(operationId = "getProduct", summary = "Get a product")
  ProductView get(@PathVariable long id, HttpServletResponse response) {
    return tagged(queries.get(id), response);
  }

  @PutMapping("products/{id}/")
  @Allowed({"update_all", "update_products", "manage_products"})
  @Operation(
      operationId = "replaceProduct",
      summary = "Replace a product",
      description = "SKU and cost price stay as they are when they are left out.")
  ProductView replace(
      @PathVariable long id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @Valid @RequestBody ProductForm form,
      HttpServletResponse response) {
    return tagged(
        editing.change(id, ifMatch, current -> form.toDetails(current.costPrice())), response);
  }

  @PatchMapping("products/{id}/")
  @Allowed({"update_all", "update_products", "manage_products"})
  @Operation(
      operationId = "changeProduct",
      summary = "Change some fields of a product",
      description =
          "`barcode` replaces the primary barcode only; `barcodes` without `barcode` names all of "
              + "them anew, the primary one first.",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              content =
                  @Content(
                      mediaType = "application/json",
                      schema = @Schema(implementation = ProductForm.class))))
  ProductView change(
      @PathVariable long id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @Parameter(hidden = true) Patch<ProductForm> patch,
      HttpServletResponse response) {
    return tagged(editing.change(id, ifMatch, current -> changed(current, patch)), response);
  }

  @DeleteMapping("products/{id}/")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Allowed({"delete_all", "manage_products"})
  @Operation(
      operationId = "deleteProduct",
      summary = "Delete a product",
      description = "Its movements and receipts stay; its SKU and barcodes can be used again.")
  void delete(
      @PathVariable long id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    editing.delete(id, ifMatch);
  }

  private static ProductDetails changed(ProductDetails current, Patch<ProductForm> patch) {
    ProductForm form = ProductForm.of(current);
    if (patch.names("barcodes") && !patch.names("barcode")) {
      form = form.withoutBarcode();
    }
    return patch.onto(form).toDetails(Money.ZERO);
  }

  // Not by ResponseEntity.eTag, which would answer 304 although stock has moved: the tag is the
  // version of what can be edited.
  private static ProductView tagged(ProductView product, HttpServletResponse response) {
    response.setHeader(HttpHeaders.ETAG, EntityTags.of(product.version()));
    return product;
  }
}
