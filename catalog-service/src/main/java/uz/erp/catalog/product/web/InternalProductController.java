package uz.erp.catalog.product.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import uz.erp.catalog.product.BarcodeLookup;
import uz.erp.catalog.product.ProductChanged;
import uz.erp.catalog.product.ProductSnapshots;
import uz.erp.platform.access.AllowedToEmployees;
import uz.erp.platform.problem.ProblemException;

/**
 * For services that miss a product in their own copy; the gateway does not route it. Answers with
 * the data of {@code catalog.product-changed.v1}, written as the event is: whole, whatever the
 * service asks for, because a line keeps what its goods cost.
 */
@RestController
@RequestMapping("/internal/products")
class InternalProductController {

  private final ProductSnapshots snapshots;
  private final BarcodeLookup barcodes;
  private final JsonMapper events;

  InternalProductController(ProductSnapshots snapshots, BarcodeLookup barcodes, JsonMapper events) {
    this.snapshots = snapshots;
    this.barcodes = barcodes;
    this.events = events;
  }

  @GetMapping
  @AllowedToEmployees(apiClients = true) // an API client may sell, too
  ResponseEntity<byte[]> get(
      @RequestParam(required = false) @Nullable Long id,
      @RequestParam(required = false) @Nullable String barcode) {
    if (id != null) {
      return whole(snapshots.get(id));
    }
    if (barcode != null) {
      return whole(snapshots.get(barcodes.getId(barcode)));
    }
    throw ProblemException.field("id", "validation.required");
  }

  private ResponseEntity<byte[]> whole(ProductChanged product) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .body(events.writeValueAsBytes(product));
  }
}
