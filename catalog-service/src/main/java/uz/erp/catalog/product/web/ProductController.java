package uz.erp.catalog.product.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.PositiveOrZero;
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
import uz.erp.platform.web.Patch;

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
          "`search` finds name, SKU and barcode in Cyrillic or Latin, on either keyboard layout; "
              + "every word must be found, one or two letters at the beginning of a word. The best "
              + "match first: the SKU or barcode itself, names that begin so, words that begin so, "
              + "the rest; only when nothing is found, words with slips. Orders by `created_at` "
              + "(the newest first by default), `updated_at`, `name`, `sku`, `sale_price`, "
              + "`cost_price` (for who may see it, else 400), `min_stock`, `category_name`, `on_hand`, "
              + "`available` or `id`.")
  PageView<ProductView> list(
      @Parameter(description = "only this category and those below it")
          @RequestParam(required = false)
          @Nullable Long category,
      @Parameter(description = "false for the category alone")
          @RequestParam(name = "include_descendants", defaultValue = "true")
          boolean includeDescendants,
      @RequestParam(name = "is_active", required = false) @Nullable Boolean isActive,
      @Parameter(description = "active and no more available than their minimum, or not so")
          @RequestParam(name = "low_stock", required = false)
          @Nullable Boolean lowStock,
      @Parameter(description = "whether any is available")
          @RequestParam(name = "has_stock", required = false)
          @Nullable Boolean hasStock,
      @Parameter(description = "least sale price")
          @RequestParam(name = "min_price", required = false)
          @PositiveOrZero
          @Nullable Money minPrice,
      @Parameter(description = "greatest sale price")
          @RequestParam(name = "max_price", required = false)
          @PositiveOrZero
          @Nullable Money maxPrice,
      @Parameter(description = "whether each piece carries a marking code")
          @RequestParam(name = "marking_required", required = false)
          @Nullable Boolean markingRequired,
      PageQuery page) {
    return queries.list(
        new ProductFilter(
            category,
            includeDescendants,
            isActive,
            lowStock,
            hasStock,
            minPrice,
            maxPrice,
            markingRequired),
        page);
  }

  @GetMapping
  @Allowed({"view_all", "view_products"})
  @Operation(operationId = "listProductsShortPath", summary = "Alias of /api/products/products/")
  PageView<ProductView> listByShortPath(
      @Parameter(description = "only this category and those below it")
          @RequestParam(required = false)
          @Nullable Long category,
      @Parameter(description = "false for the category alone")
          @RequestParam(name = "include_descendants", defaultValue = "true")
          boolean includeDescendants,
      @RequestParam(name = "is_active", required = false) @Nullable Boolean isActive,
      @Parameter(description = "active and no more available than their minimum, or not so")
          @RequestParam(name = "low_stock", required = false)
          @Nullable Boolean lowStock,
      @Parameter(description = "whether any is available")
          @RequestParam(name = "has_stock", required = false)
          @Nullable Boolean hasStock,
      @Parameter(description = "least sale price")
          @RequestParam(name = "min_price", required = false)
          @PositiveOrZero
          @Nullable Money minPrice,
      @Parameter(description = "greatest sale price")
          @RequestParam(name = "max_price", required = false)
          @PositiveOrZero
          @Nullable Money maxPrice,
      @Parameter(description = "whether each piece carries a marking code")
          @RequestParam(name = "marking_required", required = false)
          @Nullable Boolean markingRequired,
      PageQuery page) {
    return list(
        category,
        includeDescendants,
        isActive,
        lowStock,
        hasStock,
        minPrice,
        maxPrice,
        markingRequired,
        page);
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
      @Parameter(description = "only this category and those below it")
          @RequestParam(required = false)
          @Nullable Long category,
      PageQuery page) {
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
              + "them anew, the primary one first.")
  ProductView change(
      @PathVariable long id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      Patch<ProductForm> patch,
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
    if (patch.names("vat") && !patch.names("tax_rate")) {
      form = form.withoutTaxRate();
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
