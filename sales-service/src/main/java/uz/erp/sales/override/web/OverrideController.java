package uz.erp.sales.override.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import uz.erp.platform.access.Allowed;
import uz.erp.platform.web.PageQuery;
import uz.erp.platform.web.PageView;
import uz.erp.sales.override.NewOverride;
import uz.erp.sales.override.OverrideAction;
import uz.erp.sales.override.OverrideGrant;
import uz.erp.sales.override.OverrideQueries;
import uz.erp.sales.override.OverrideView;
import uz.erp.sales.override.Overrides;

/** Approvals of what a cashier may not do alone. */
@Tag(name = "overrides")
@RestController
@RequestMapping("/api/sales/overrides/")
@Allowed("manage_sales")
class OverrideController {

  private final Overrides overrides;
  private final OverrideQueries queries;

  OverrideController(Overrides overrides, OverrideQueries queries) {
    this.overrides = overrides;
    this.queries = queries;
  }

  @Operation(
      operationId = "grantOverride",
      summary = "Allow a cashier one action, once",
      description =
          "The token is good for 60 seconds and one use, for this action on this sale (and line,"
              + " and within these bounds). The cashier sends it as override_token with the action;"
              + " a refused action leaves it unspent. 404 when there is no such sale.")
  @ApiResponse(responseCode = "201", description = "Created", useReturnTypeSchema = true)
  @ApiResponse(responseCode = "404", ref = "#/components/responses/Problem")
  @PostMapping
  @Allowed(value = "manage_sales", apiClients = false) // an employee is accountable for it
  @ResponseStatus(HttpStatus.CREATED)
  OverrideGrant grant(@Valid @RequestBody NewOverride request) {
    return overrides.grant(request);
  }

  @Operation(
      operationId = "listOverrides",
      summary = "Approvals with manager and cashier; search goes by names and reason")
  @GetMapping
  PageView<OverrideView> list(
      PageQuery page,
      @Parameter(description = "what was approved") @RequestParam(required = false)
          @Nullable OverrideAction action,
      @Parameter(description = "approvals for this sale") @RequestParam(required = false)
          @Nullable Long sale,
      @Parameter(description = "whether the approval was used")
          @RequestParam(name = "is_spent", required = false)
          @Nullable Boolean isSpent) {
    return queries.list(page, action, sale, isSpent);
  }
}
