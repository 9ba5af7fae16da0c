package uz.erp.customer.customer.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import uz.erp.customer.customer.CustomerDetails;
import uz.erp.customer.customer.CustomerDraft;
import uz.erp.customer.customer.CustomerFilter;
import uz.erp.customer.customer.CustomerQueries;
import uz.erp.customer.customer.CustomerRegistry;
import uz.erp.customer.customer.CustomerView;
import uz.erp.platform.access.Allowed;
import uz.erp.platform.access.CurrentEmployee;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.ProblemException;
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
          "search finds by name (in Cyrillic or Latin, with slips when nothing fits), e-mail and"
              + " phone, the phone in any spelling or a piece of at least three digits. Ordering:"
              + " name, created_at, updated_at, total_spent, total_purchases, last_purchase_at,"
              + " points_balance, credit_balance.")
  PageView<CustomerView> list(
      @RequestParam(name = "is_active", required = false) @Nullable Boolean active,
      @Parameter(description = "only customers of this group")
          @RequestParam(name = "group_id", required = false)
          @Nullable Long group,
      @Parameter(description = "only customers with this tag") @RequestParam(required = false)
          @Nullable String tag,
      @Parameter(description = "whether something is owed")
          @RequestParam(name = "has_debt", required = false)
          @Nullable Boolean owing,
      PageQuery page) {
    return queries.list(new CustomerFilter(active, group, tag, owing), page);
  }

  @PostMapping
  @Allowed({"create_all", "create_customers", "manage_customers"})
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      operationId = "addCustomer",
      summary = "Add a customer",
      description =
          "409 `phone_taken` when another customer has one of the numbers: `errors` names the field"
              + " and, as `customer_id`, the other customer; sent again with `allow_duplicate` true"
              + " it is taken. A group or a credit limit is for those who may change customers.")
  ResponseEntity<CustomerView> add(@Valid @RequestBody CustomerForm form) {
    CustomerDraft draft = form.draft();
    requireRightToTrust(draft.details());
    CustomerView customer = registry.add(draft);
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

  @PutMapping("{id}/")
  @Allowed({"update_all", "manage_customers"})
  @Operation(
      operationId = "replaceCustomer",
      summary = "Replace what is recorded about a customer",
      description = "Fields that are left out are cleared. 409 `phone_taken` as when adding.")
  ResponseEntity<CustomerView> replace(
      @PathVariable("id") long id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @Valid @RequestBody CustomerForm form) {
    return tagged(registry.change(id, ifMatch, ignored -> form.draft()));
  }

  @PatchMapping("{id}/")
  @Allowed({"update_all", "manage_customers"})
  @Operation(
      operationId = "changeCustomer",
      summary = "Change a customer",
      description =
          "Only the fields in the body change; null clears one that may be empty. 409 `phone_taken`"
              + " as when adding.")
  ResponseEntity<CustomerView> change(
      @PathVariable("id") long id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      Patch<CustomerForm> patch) {
    return tagged(registry.change(id, ifMatch, now -> patch.onto(CustomerForm.of(now)).draft()));
  }

  @DeleteMapping("{id}/")
  @Allowed({"delete_all", "manage_customers"})
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      operationId = "removeCustomer",
      summary = "Remove a customer",
      description = "Receipts keep the customer's name. 409 `customer_owes` while debt is open.")
  void remove(
      @PathVariable("id") long id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    registry.remove(id, ifMatch);
  }

  /** An employee who only adds customers at the till gives no discount and no credit. */
  private static void requireRightToTrust(CustomerDetails details) {
    boolean trusts = details.groupId() != null || !details.creditLimit().isZero();
    if (trusts && !CurrentEmployee.get().has("create_all", "update_all", "manage_customers")) {
      throw new ProblemException(CommonProblem.PERMISSION_DENIED);
    }
  }

  private static ResponseEntity<CustomerView> tagged(CustomerView customer) {
    return ResponseEntity.ok().eTag(EntityTags.of(customer.version())).body(customer);
  }
}
