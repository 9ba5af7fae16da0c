package uz.erp.catalog.packaging.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import uz.erp.catalog.packaging.PackagingDetails;
import uz.erp.catalog.packaging.PackagingEditing;
import uz.erp.catalog.packaging.PackagingQueries;
import uz.erp.catalog.packaging.PackagingView;
import uz.erp.platform.access.Allowed;
import uz.erp.platform.web.EntityTags;
import uz.erp.platform.web.PageView;
import uz.erp.platform.web.Patch;

/** Packagings of a product over HTTP. */
@RestController
@RequestMapping("/api/products/products/{product}/packagings/")
@Tag(name = "packagings")
class PackagingController {

  private final PackagingQueries queries;
  private final PackagingEditing editing;

  PackagingController(PackagingQueries queries, PackagingEditing editing) {
    this.queries = queries;
    this.editing = editing;
  }

  @GetMapping
  @Allowed({"view_all", "view_products"})
  @Operation(
      operationId = "listPackagings",
      summary = "List the packagings of a product, the smallest first, all on one page")
  PageView<PackagingView> list(@PathVariable long product) {
    List<PackagingView> packagings = queries.list(product);
    return new PageView<>(packagings.size(), null, null, packagings);
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Allowed({"update_all", "update_products", "manage_products"})
  @Operation(
      operationId = "createPackaging",
      summary = "Add a packaging to a product",
      description =
          "409 `duplicate_packaging` when the product comes in this unit with this factor already, "
              + "`duplicate_barcode` when a product or packaging carries the barcode, "
              + "`too_many_packagings` beyond fifty.")
  ResponseEntity<PackagingView> create(
      @PathVariable long product, @Valid @RequestBody PackagingForm form) {
    PackagingView created = editing.create(product, form.toDetails());
    return ResponseEntity.status(HttpStatus.CREATED)
        .eTag(EntityTags.of(created.version()))
        .body(created);
  }

  @GetMapping("{id}/")
  @Allowed({"view_all", "view_products"})
  @Operation(operationId = "getPackaging", summary = "Get a packaging")
  ResponseEntity<PackagingView> get(@PathVariable long product, @PathVariable long id) {
    return tagged(queries.get(product, id));
  }

  @PutMapping("{id}/")
  @Allowed({"update_all", "update_products", "manage_products"})
  @Operation(operationId = "replacePackaging", summary = "Replace a packaging")
  ResponseEntity<PackagingView> replace(
      @PathVariable long product,
      @PathVariable long id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @Valid @RequestBody PackagingForm form) {
    return tagged(editing.change(product, id, ifMatch, ignored -> form.toDetails()));
  }

  @PatchMapping("{id}/")
  @Allowed({"update_all", "update_products", "manage_products"})
  @Operation(
      operationId = "changePackaging",
      summary = "Change some fields of a packaging",
      description =
          "`barcode` replaces the primary barcode only; `barcodes` without `barcode` names all of "
              + "them anew, the primary one first.")
  ResponseEntity<PackagingView> change(
      @PathVariable long product,
      @PathVariable long id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      Patch<PackagingForm> patch) {
    return tagged(editing.change(product, id, ifMatch, current -> changed(current, patch)));
  }

  @DeleteMapping("{id}/")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Allowed({"update_all", "update_products", "manage_products"})
  @Operation(
      operationId = "deletePackaging",
      summary = "Delete a packaging",
      description = "Its barcodes can be used again.")
  void delete(
      @PathVariable long product,
      @PathVariable long id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    editing.delete(product, id, ifMatch);
  }

  private static PackagingDetails changed(PackagingDetails current, Patch<PackagingForm> patch) {
    PackagingForm form = PackagingForm.of(current);
    if (patch.names("barcodes") && !patch.names("barcode")) {
      form = form.withoutBarcode();
    }
    return patch.onto(form).toDetails();
  }

  private static ResponseEntity<PackagingView> tagged(PackagingView packaging) {
    return ResponseEntity.ok().eTag(EntityTags.of(packaging.version())).body(packaging);
  }
}
