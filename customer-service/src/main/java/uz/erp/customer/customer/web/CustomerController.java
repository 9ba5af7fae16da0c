package uz.erp.customer.customer.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
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
import uz.erp.customer.customer.CustomerQueries;
import uz.erp.customer.customer.CustomerRegistry;
import uz.erp.customer.customer.CustomerView;
import uz.erp.platform.access.Allowed;
import uz.erp.platform.web.EntityTags;
import uz.erp.platform.web.PageQuery;
import uz.erp.platform.web.PageView;
import uz.erp.platform.web.Patch;

/** Answers {@code /api/customers/customers/}. */
@RestController
@RequestMapping(CustomerController.PATH)
@Tag(name = "Customers")
class CustomerController {

  static final String PATH = "/api/customers/customers/";

  private final CustomerRegistry registry;
  private final CustomerQueries queries;

  CustomerController(CustomerRegistry registry, CustomerQueries queries) {
    this.registry = registry;
    this.queries = queries;
  }

  @GetMapping
  @Allowed({"view_all", "view_customers"})
  @Operation(
      operationId = "listCustomers",
      summary = "Customers",
      description =
          "search finds by name, e-mail and phone, the phone in any spelling or a piece of it."
              + " Ordering: name, created_at, updated_at.")
  PageView<CustomerView> list(
      @RequestParam(name = "is_active", required = false) @Nullable Boolean active,
      PageQuery page) {
    return queries.list(active, page);
  }

  @PostMapping
  @Allowed({"create_all", "create_customers", "manage_customers"})
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      operationId = "addCustomer",
      summary = "Add a customer",
      description = "Two customers may share a phone: duplicates are not refused.")
  ResponseEntity<CustomerView> add(@Valid @RequestBody CustomerForm form) {
    CustomerView customer = registry.add(form.details());
    return ResponseEntity.created(URI.create(PATH + customer.id() + "/"))
        .eTag(EntityTags.of(customer.version()))
        .body(customer);
  }

  @GetMapping("{id}/")
  @Allowed({"view_all", "view_customers"})
  @Operation(operationId = "getCustomer", summary = "One customer")
  ResponseEntity<CustomerView> get(@PathVariable("id") long id) {
    return tagged(queries.get(id));
  }

  @PatchMapping("{id}/")
  @Allowed({"update_all", "manage_customers"})
  @Operation(
      operationId = "changeCustomer",
      summary = "Change a customer",
      description = "Only the fields in the body change; null clears one that may be empty.")
  ResponseEntity<CustomerView> change(
      @PathVariable("id") long id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      Patch<CustomerForm> patch) {
    return tagged(registry.change(id, ifMatch, now -> patch.onto(CustomerForm.of(now)).details()));
  }

  @DeleteMapping("{id}/")
  @Allowed({"delete_all", "manage_customers"})
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      operationId = "removeCustomer",
      summary = "Remove a customer",
      description = "Receipts keep the customer's name.")
  void remove(
      @PathVariable("id") long id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    registry.remove(id, ifMatch);
  }

  private static ResponseEntity<CustomerView> tagged(CustomerView customer) {
    return ResponseEntity.ok().eTag(EntityTags.of(customer.version())).body(customer);
  }
}
