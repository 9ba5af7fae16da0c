package uz.erp.customer.exchange.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import uz.erp.customer.exchange.CustomerImports;
import uz.erp.platform.access.Allowed;
import uz.erp.platform.access.CurrentEmployee;
import uz.erp.platform.importing.ImportErrorView;
import uz.erp.platform.importing.ImportMode;
import uz.erp.platform.importing.ImportRequests;
import uz.erp.platform.importing.ImportView;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.table.AnswersTable;
import uz.erp.platform.table.TableDownload;
import uz.erp.platform.web.PageQuery;
import uz.erp.platform.web.PageView;

/** Imports of customers over HTTP. */
@RestController
@RequestMapping("/api/customers/import/")
@Tag(name = "Customer import")
class CustomerImportController {

  private final CustomerImports imports;
  private final ImportRequests requests;

  CustomerImportController(CustomerImports imports, ImportRequests requests) {
    this.imports = imports;
    this.requests = requests;
  }

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Allowed({"create_all", "create_customers", "update_all", "manage_customers"})
  @Operation(
      operationId = "importCustomers",
      summary = "Import customers from CSV or XLSX",
      description =
          "A dry run unless `dry_run=false`. At most 20 MiB (413), 100,000 rows and 100 columns "
              + "(400). The kind of file, its encoding (UTF-8, UTF-16, Windows-1251) and its "
              + "separator (; , tab) are found out. The first row names the columns in Russian, "
              + "Uzbek or English or as fields: `name`, `phone`, `phones`, `email`, `address`, "
              + "`birthday`, `group` (by its name), `tags`, `credit_limit`, `notes`, `is_active`; "
              + "`attr:Name` is an attribute; unknown columns are skipped with a warning. A "
              + "customer is found by `phone`, else by one of `phones`, in any spelling; a row "
              + "without a number is a new customer. With `mode=create` a number that a customer "
              + "has is an error (`phone_taken`), with `update` and `upsert` that customer is "
              + "changed: an empty cell leaves what is there, the main number stays, `phones` "
              + "replaces the further ones. A number of another customer, or of several, is an "
              + "error. Numbers and tags are parted by ; , or |, the day stands before the month "
              + "unless the year comes first, a group that does not exist is an error. Groups and "
              + "credit limits are for those who may change customers. Creating needs a `create` "
              + "permission, updating an `update` one, `upsert` both. A file that is no such table "
              + "is refused at once (400 on `file`); rows that are wrong are listed under "
              + "`errors/`. One import of a store runs at a time, ten may wait (409 "
              + "`too_many_imports`); 429 while the service is busy with other files.")
  @ApiResponse(responseCode = "413", ref = "#/components/responses/Problem")
  ImportView importCustomers(
      @RequestPart("file") MultipartFile file,
      @Parameter(description = ImportRequests.DRY_RUN)
          @RequestParam(name = "dry_run", defaultValue = "true")
          boolean dryRun,
      @Parameter(description = "create, update or upsert") @RequestParam(defaultValue = "upsert")
          String mode,
      Locale language)
      throws IOException {
    ImportMode chosen =
        ImportMode.find(mode)
            .orElseThrow(
                () ->
                    ProblemException.field("mode", "validation.one_of", "create, update, upsert"));
    CurrentEmployee employee = CurrentEmployee.get();
    requirePermission(employee, chosen);
    boolean mayTrust = employee.has("create_all", "update_all", "manage_customers");
    return ImportView.of(
        requests.accept(
            file,
            chosen.code(),
            dryRun,
            language,
            (copy, request) -> imports.accept(copy, request, chosen, mayTrust)));
  }

  @GetMapping
  @Allowed({"create_all", "create_customers", "update_all", "manage_customers"})
  @Operation(
      operationId = "listCustomerImports",
      summary = "List the imports of customers",
      description = ImportRequests.LIST)
  PageView<ImportView> list(PageQuery page, Locale language) {
    return requests.list(page, language, ImportView::of);
  }

  @GetMapping("template/")
  @Allowed({"view_all", "view_customers"})
  @Operation(
      operationId = "getCustomerImportTemplate",
      summary = "Download an empty table of customers with an example row",
      description = "The columns are named in the caller's language.")
  @AnswersTable
  void getTemplate(
      @Parameter(description = ImportRequests.TEMPLATE_FORMAT) @RequestParam(defaultValue = "xlsx")
          String format,
      Locale language,
      HttpServletResponse response)
      throws IOException {
    TableDownload.send(
        response, "customers-template", TableDownload.format(format), imports.template(language));
  }

  @GetMapping("{id}/")
  @Allowed({"create_all", "create_customers", "update_all", "manage_customers"})
  @Operation(
      operationId = "getCustomerImport",
      summary = "Get an import of customers and how far it is")
  ImportView get(@PathVariable long id, Locale language) {
    return ImportView.of(requests.get(id, language));
  }

  @GetMapping("{id}/errors/")
  @Allowed({"create_all", "create_customers", "update_all", "manage_customers"})
  @Operation(
      operationId = "listCustomerImportErrors",
      summary = "List the rows that were not taken, and why",
      description = ImportRequests.ERRORS)
  @Nullable PageView<ImportErrorView> listErrors(
      @PathVariable long id,
      @Parameter(description = ImportRequests.ERRORS_FORMAT) @RequestParam(required = false)
          @Nullable String format,
      PageQuery page,
      Locale language,
      HttpServletResponse response)
      throws IOException {
    return requests.errors(id, format, page, language, response);
  }

  @PostMapping("{id}/cancel/")
  @Allowed({"create_all", "create_customers", "update_all", "manage_customers"})
  @Operation(
      operationId = "cancelCustomerImport",
      summary = "Stop an import of customers",
      description = "What it did so far stays. 409 `import_finished` when it is over.")
  ImportView cancel(@PathVariable long id, Locale language) {
    return ImportView.of(requests.cancel(id, language));
  }

  private static void requirePermission(CurrentEmployee employee, ImportMode mode) {
    boolean may =
        employee.has("manage_customers")
            || (!mode.creates() || employee.has("create_all", "create_customers"))
                && (!mode.updates() || employee.has("update_all"));
    if (!may) {
      throw new ProblemException(CommonProblem.PERMISSION_DENIED);
    }
  }
}
