package uz.erp.catalog.exchange.web;

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
import uz.erp.catalog.exchange.ProductExport;
import uz.erp.catalog.exchange.ProductImports;
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

/** Imports of products over HTTP. */
@RestController
@RequestMapping("/api/products/import/")
@Tag(name = "exchange")
class ImportController {

  private final ProductImports intake;
  private final ImportRequests requests;
  private final ProductExport files;

  ImportController(ProductImports intake, ImportRequests requests, ProductExport files) {
    this.intake = intake;
    this.requests = requests;
    this.files = files;
  }

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Allowed({"create_all", "create_products", "update_all", "update_products", "manage_products"})
  @Operation(
      operationId = "importProducts",
      summary = "Import products from CSV or XLSX",
      description =
          "A trial run unless `dry_run=false`. At most 20 MiB (413), 100,000 rows and 100 columns "
              + "(400). The kind of file, its encoding (UTF-8, UTF-16, Windows-1251) and its "
              + "separator (; , tab) are found out. The first row names the columns in Russian, "
              + "Uzbek or English or as fields; `attr:Name` is an attribute; unknown columns are "
              + "skipped with a warning. A product is found by `sku`, else by a barcode. An empty "
              + "cell leaves a product as it is. Barcodes are parted by ; or |, categories by / "
              + "(a slash in a name is \\/), missing categories are made. `quantity` is the "
              + "opening stock of a new product, for who may correct stock. Creating needs a "
              + "`create` permission, updating an `update` one, `upsert` both. A file that is no "
              + "such table is refused at once (400 on `file`); rows that are wrong are listed "
              + "under `errors/`. One import of a store runs at a time, ten may wait (409 "
              + "`too_many_imports`); 429 while the service is busy with other files.")
  @ApiResponse(responseCode = "413", ref = "#/components/responses/Problem")
  ImportView importProducts(
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
    boolean mayOpenStock = employee.has("manage_inventory", "manage_products");
    return ImportView.of(
        requests.accept(
            file,
            chosen.code(),
            dryRun,
            language,
            (copy, request) -> intake.accept(copy, request, chosen, mayOpenStock)));
  }

  @GetMapping
  @Allowed({"create_all", "create_products", "update_all", "update_products", "manage_products"})
  @Operation(
      operationId = "listImports",
      summary = "List the imports of the store",
      description = ImportRequests.LIST)
  PageView<ImportView> list(PageQuery page, Locale language) {
    return requests.list(page, language, ImportView::of);
  }

  @GetMapping("template/")
  @Allowed({"view_all", "view_products"})
  @Operation(
      operationId = "getImportTemplate",
      summary = "Download an empty table with an example row",
      description = "The columns are named in the caller's language.")
  @AnswersTable
  void getTemplate(
      @Parameter(description = ImportRequests.TEMPLATE_FORMAT) @RequestParam(defaultValue = "xlsx")
          String format,
      Locale language,
      HttpServletResponse response)
      throws IOException {
    TableDownload.send(
        response, "products-template", TableDownload.format(format), files.template(language));
  }

  @GetMapping("{id}/")
  @Allowed({"create_all", "create_products", "update_all", "update_products", "manage_products"})
  @Operation(operationId = "getImport", summary = "Get an import and how far it is")
  ImportView get(@PathVariable long id, Locale language) {
    return ImportView.of(requests.get(id, language));
  }

  @GetMapping("{id}/errors/")
  @Allowed({"create_all", "create_products", "update_all", "update_products", "manage_products"})
  @Operation(
      operationId = "listImportErrors",
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
  @Allowed({"create_all", "create_products", "update_all", "update_products", "manage_products"})
  @Operation(
      operationId = "cancelImport",
      summary = "Stop an import",
      description = "What it did so far stays. 409 `import_finished` when it is over.")
  ImportView cancel(@PathVariable long id, Locale language) {
    return ImportView.of(requests.cancel(id, language));
  }

  private static void requirePermission(CurrentEmployee employee, ImportMode mode) {
    boolean may =
        employee.has("manage_products")
            || (!mode.creates() || employee.has("create_all", "create_products"))
                && (!mode.updates() || employee.has("update_all", "update_products"));
    if (!may) {
      throw new ProblemException(CommonProblem.PERMISSION_DENIED);
    }
  }
}
