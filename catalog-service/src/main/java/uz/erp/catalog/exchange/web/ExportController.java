package uz.erp.catalog.exchange.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uz.erp.catalog.exchange.ProductExport;
import uz.erp.catalog.product.ProductFilter;
import uz.erp.platform.access.Allowed;
import uz.erp.platform.access.CostFigure;
import uz.erp.platform.access.FieldVisibility;
import uz.erp.platform.table.AnswersTable;
import uz.erp.platform.table.TableDownload;
import uz.erp.platform.table.TableFormat;
import uz.erp.platform.time.StoreClock;

/** All products of a store as one table. */
@RestController
@RequestMapping("/api/products/export/")
@Tag(name = "exchange")
class ExportController {

  private final ProductExport export;
  private final StoreClock clock;

  ExportController(ProductExport export, StoreClock clock) {
    this.export = export;
    this.clock = clock;
  }

  @GetMapping
  @Allowed({"view_all", "view_products"})
  @Operation(
      operationId = "exportProducts",
      summary = "Download products as CSV or XLSX",
      description =
          "The columns of an import and the stock, named in the caller's language; importing the "
              + "file again changes nothing. `cost_price` is left out for who may not see it. CSV is UTF-8 with a byte order mark and semicolons; a "
              + "cell that a spreadsheet could take for a formula begins with an apostrophe, which "
              + "an import takes away again.")
  @AnswersTable
  void export(
      @Parameter(description = "csv or xlsx") @RequestParam(defaultValue = "csv") String format,
      @Parameter(description = "only this category and those below it")
          @RequestParam(required = false)
          @Nullable Long category,
      @RequestParam(name = "is_active", required = false) @Nullable Boolean isActive,
      @Parameter(description = "words of the name, the SKU or a barcode")
          @RequestParam(required = false)
          @Nullable String search,
      Locale language,
      HttpServletResponse response)
      throws IOException {
    TableFormat chosen = TableDownload.format(format);
    String words = search == null || search.isBlank() ? null : search.strip();
    boolean costs = FieldVisibility.isVisible(CostFigure.class);
    ProductFilter filter = new ProductFilter(category, isActive);
    TableDownload.send(
        response,
        "products-" + clock.today(),
        chosen,
        file -> export.write(file, chosen, filter, words, costs, language));
  }
}
