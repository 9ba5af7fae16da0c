package uz.erp.sales.past.web;

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
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import uz.erp.platform.access.Allowed;
import uz.erp.platform.importing.ImportErrorView;
import uz.erp.platform.importing.ImportRequests;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.table.AnswersTable;
import uz.erp.platform.table.TableDownload;
import uz.erp.platform.web.PageQuery;
import uz.erp.platform.web.PageView;
import uz.erp.sales.past.PastImportView;
import uz.erp.sales.past.PastImports;
import uz.erp.sales.past.PastRemoval;
import uz.erp.sales.past.PastTemplate;
import uz.erp.sales.past.UnknownProducts;

/** Imports of past sales over HTTP. */
@RestController
@RequestMapping("/api/sales/import/")
@Tag(name = "past sales")
class PastImportController {

  private final PastImports intake;
  private final ImportRequests requests;
  private final PastRemoval removal;
  private final PastTemplate template;

  PastImportController(
      PastImports intake, ImportRequests requests, PastRemoval removal, PastTemplate template) {
    this.intake = intake;
    this.requests = requests;
    this.removal = removal;
    this.template = template;
  }

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Allowed("manage_sales")
  @Operation(
      operationId = "importPastSales",
      summary = "Import past sales from CSV or XLSX",
      description =
          "A trial run unless `dry_run=false`. At most 64 MiB (413), 500,000 rows and 100 columns "
              + "(400); CSV may be packed by gzip or zip. Encoding and separator are found out. "
              + "The first row names the columns in Russian, Uzbek or English or as fields: "
              + "`date`, `receipt`, `quantity`, `price` and one of `sku`, `barcode`, `name` are "
              + "needed; `time`, `register`, `discount` (an amount or `10%`), `total`, `tax` "
              + "(contained in the total, an amount or `12%`), `cost` (of one), `payment_method`, "
              + "`customer` (phone or name) and `cashier` are not. A row is a line; rows of one "
              + "day, register and receipt are one sale, taken whole or not at all, and only once "
              + "ever: those that are there are listed as `already_imported`. Days are the "
              + "store's; the day stands before the month. Stock, drawers and the numbers of the "
              + "tills stay as they are. A file that is no such table is refused at once (400 on "
              + "`file`) if its first 20,000 rows tell; what is wrong with it behind them ends the "
              + "import as `failed`, before any row is taken. The file is read behind the answer: "
              + "`rows_read` says how far, `total` is null until it is known. Rows that are wrong "
              + "are listed under `errors/`. One import of a store runs at a time, ten may wait "
              + "(409 `too_many_imports`); 429 while the service is busy with other files.")
  @ApiResponse(responseCode = "413", ref = "#/components/responses/Problem")
  PastImportView importPastSales(
      @RequestPart("file") MultipartFile file,
      @Parameter(description = ImportRequests.DRY_RUN)
          @RequestParam(name = "dry_run", defaultValue = "true")
          boolean dryRun,
      @Parameter(
              description =
                  "false: a receipt with a product that the store does not have is not taken; "
                      + "as_text: such a line is kept with its name alone")
          @RequestParam(name = "create_unknown", defaultValue = "false")
          String createUnknown,
      Locale language)
      throws IOException {
    UnknownProducts unknown =
        UnknownProducts.find(createUnknown)
            .orElseThrow(
                () ->
                    ProblemException.field(
                        "create_unknown", "validation.one_of", "false, as_text"));
    return PastImportView.of(
        requests.accept(file, unknown.mode(), dryRun, language, intake::accept));
  }

  @GetMapping
  @Allowed({"manage_sales", "view_all"})
  @Operation(
      operationId = "listPastImports",
      summary = "List the imports of past sales",
      description = ImportRequests.LIST)
  PageView<PastImportView> list(PageQuery page, Locale language) {
    return requests.list(page, language, PastImportView::of);
  }

  @GetMapping("template/")
  @Allowed({"manage_sales", "view_all"})
  @Operation(
      operationId = "getPastImportTemplate",
      summary = "Download an empty table with an example row",
      description = "All columns, named in the caller's language.")
  @AnswersTable
  void getTemplate(
      @Parameter(description = ImportRequests.TEMPLATE_FORMAT) @RequestParam(defaultValue = "xlsx")
          String format,
      Locale language,
      HttpServletResponse response)
      throws IOException {
    TableDownload.send(
        response, "past-sales-template", TableDownload.format(format), template.rows(language));
  }

  @GetMapping("{id}/")
  @Allowed({"manage_sales", "view_all"})
  @Operation(
      operationId = "getPastImport",
      summary = "Get an import of past sales and how far it is")
  PastImportView get(@PathVariable long id, Locale language) {
    return PastImportView.of(requests.get(id, language));
  }

  @GetMapping("{id}/errors/")
  @Allowed({"manage_sales", "view_all"})
  @Operation(
      operationId = "listPastImportErrors",
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
  @Allowed("manage_sales")
  @Operation(
      operationId = "cancelPastImport",
      summary = "Stop an import of past sales",
      description = "The sales it took so far stay. 409 `import_finished` when it is over.")
  PastImportView cancel(@PathVariable long id, Locale language) {
    return PastImportView.of(requests.cancel(id, language));
  }

  @DeleteMapping("{id}/")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Allowed("manage_sales")
  @Operation(
      operationId = "removePastImport",
      summary = "Take the sales of an import out again",
      description =
          "They go some at a time: the status is `removing`, then `removed`; the record of the "
              + "import stays. Asking again changes nothing. 409 `import_unfinished` while it "
              + "waits or runs: cancel it first.")
  PastImportView remove(@PathVariable long id, Locale language) {
    removal.request(id);
    return get(id, language);
  }
}
