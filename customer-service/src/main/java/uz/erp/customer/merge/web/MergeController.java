package uz.erp.customer.merge.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uz.erp.customer.customer.CustomerView;
import uz.erp.customer.merge.CustomerMerging;
import uz.erp.customer.merge.DuplicateGroup;
import uz.erp.customer.merge.Duplicates;
import uz.erp.customer.merge.Reason;
import uz.erp.platform.access.Allowed;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.web.EntityTags;
import uz.erp.platform.web.PageQuery;
import uz.erp.platform.web.PageView;

/** Finds and joins customers who were added twice. */
@RestController
@RequestMapping("/api/customers/customers/")
@Tag(name = "Duplicates")
class MergeController {

  private final Duplicates duplicates;
  private final CustomerMerging merging;

  MergeController(Duplicates duplicates, CustomerMerging merging) {
    this.duplicates = duplicates;
    this.merging = merging;
  }

  @GetMapping("duplicates/")
  @Allowed({"view_all", "view_customers"})
  @Operation(
      operationId = "listDuplicateCustomers",
      summary = "Customers who may be one person",
      description =
          "Grouped by the same phone, the same e-mail, or one birthday and names alike, in Cyrillic"
              + " or Latin. Ordering: id, size.")
  PageView<DuplicateGroup> list(
      @Parameter(description = "only for this reason: phone, email or name_birthday")
          @RequestParam(required = false)
          @Nullable String reason,
      PageQuery page) {
    return duplicates.list(
        reason == null
            ? null
            : Reason.find(reason)
                .orElseThrow(
                    () ->
                        ProblemException.field(
                            "reason", "validation.one_of", "phone, email, name_birthday")),
        page);
  }

  @PostMapping("{id}/merge/")
  @Allowed("manage_customers")
  @Operation(
      operationId = "mergeCustomer",
      summary = "Join a customer with the one it turned out to be",
      description =
          "History, points, debt, phones, tags and notes go to the customer named by `into`, which"
              + " keeps its own name and credit limit and takes over only what it lacks. This one"
              + " is gone: its id answers 404, and what the tills still send about it counts for"
              + " the other. It cannot be undone.")
  ResponseEntity<CustomerView> merge(
      @PathVariable("id") long id, @Valid @RequestBody MergeForm form) {
    CustomerView survivor = merging.merge(id, Objects.requireNonNull(form.into()));
    return ResponseEntity.ok().eTag(EntityTags.of(survivor.version())).body(survivor);
  }
}
