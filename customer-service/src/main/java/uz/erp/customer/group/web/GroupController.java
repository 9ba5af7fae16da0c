package uz.erp.customer.group.web;

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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import uz.erp.customer.group.CustomerGroups;
import uz.erp.customer.group.GroupView;
import uz.erp.platform.access.Allowed;
import uz.erp.platform.web.EntityTags;
import uz.erp.platform.web.PageQuery;
import uz.erp.platform.web.PageView;
import uz.erp.platform.web.Patch;

/** Answers {@code /api/customers/groups/}. */
@RestController
@RequestMapping(GroupController.PATH)
@Tag(name = "Customer groups")
class GroupController {

  static final String PATH = "/api/customers/groups/";

  private final CustomerGroups groups;

  GroupController(CustomerGroups groups) {
    this.groups = groups;
  }

  @GetMapping
  @Allowed({"view_all", "view_customers"})
  @Operation(
      operationId = "listCustomerGroups",
      summary = "Groups of customers",
      description = "search finds by name. Ordering: name, discount_percent, created_at.")
  PageView<GroupView> list(PageQuery page) {
    return groups.list(page);
  }

  @PostMapping
  @Allowed({"create_all", "manage_customers"})
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      operationId = "addCustomerGroup",
      summary = "Make a group",
      description = "409 `duplicate_group` when another group has this name, in whatever case.")
  ResponseEntity<GroupView> add(@Valid @RequestBody GroupForm form) {
    GroupView group = groups.add(form.details());
    return ResponseEntity.created(URI.create(PATH + group.id() + "/"))
        .eTag(EntityTags.of(group.version()))
        .body(group);
  }

  @GetMapping("{id}/")
  @Allowed({"view_all", "view_customers"})
  @Operation(operationId = "getCustomerGroup", summary = "One group")
  ResponseEntity<GroupView> get(@PathVariable("id") long id) {
    return tagged(groups.get(id));
  }

  @PutMapping("{id}/")
  @Allowed({"update_all", "manage_customers"})
  @Operation(
      operationId = "replaceCustomerGroup",
      summary = "Replace a group",
      description =
          "The tills get the new discount for each of its customers, in the background."
              + " 409 `duplicate_group`.")
  ResponseEntity<GroupView> replace(
      @PathVariable("id") long id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @Valid @RequestBody GroupForm form) {
    return tagged(groups.change(id, ifMatch, ignored -> form.details()));
  }

  @PatchMapping("{id}/")
  @Allowed({"update_all", "manage_customers"})
  @Operation(
      operationId = "changeCustomerGroup",
      summary = "Change some fields of a group",
      description =
          "The tills get the new discount for each of its customers, in the background."
              + " 409 `duplicate_group`.")
  ResponseEntity<GroupView> change(
      @PathVariable("id") long id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      Patch<GroupForm> patch) {
    return tagged(groups.change(id, ifMatch, now -> patch.onto(GroupForm.of(now)).details()));
  }

  @DeleteMapping("{id}/")
  @Allowed({"delete_all", "manage_customers"})
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      operationId = "removeCustomerGroup",
      summary = "Delete a group without customers",
      description = "409 `group_in_use` while it has customers.")
  void remove(
      @PathVariable("id") long id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    groups.remove(id, ifMatch);
  }

  private static ResponseEntity<GroupView> tagged(GroupView group) {
    return ResponseEntity.ok().eTag(EntityTags.of(group.version())).body(group);
  }
}
