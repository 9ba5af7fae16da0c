package uz.erp.catalog.product.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uz.erp.catalog.product.BarcodeLookup;
import uz.erp.catalog.product.ProductChanged;
import uz.erp.catalog.product.ProductSnapshots;
import uz.erp.platform.access.AllowedToEmployees;
import uz.erp.platform.problem.ProblemException;

/**
 * For services that miss a product in their own copy; the gateway does not route it. Answers with
 * the data of {@code catalog.product-changed.v1}.
 */
@RestController
@RequestMapping("/internal/products")
class InternalProductController {

  private final ProductSnapshots snapshots;
  private final BarcodeLookup barcodes;

  InternalProductController(ProductSnapshots snapshots, BarcodeLookup barcodes) {
    this.snapshots = snapshots;
    this.barcodes = barcodes;
  }

  @GetMapping
  @AllowedToEmployees(machines = true) // a machine may sell, too
  ProductChanged get(
      @RequestParam(required = false) @Nullable Long id,
      @RequestParam(required = false) @Nullable String barcode) {
    if (id != null) {
      return snapshots.get(id);
    }
    if (barcode != null) {
      return snapshots.get(barcodes.getId(barcode));
    }
    throw ProblemException.field("id", "validation.required");
  }
}
