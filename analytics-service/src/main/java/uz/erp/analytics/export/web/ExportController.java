package uz.erp.analytics.export.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uz.erp.analytics.export.ExportParameters;
import uz.erp.analytics.export.ExportedReport;
import uz.erp.analytics.export.Exports;
import uz.erp.platform.access.Allowed;
import uz.erp.platform.access.CurrentEmployee;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.table.AnswersTable;
import uz.erp.platform.table.TableDownload;
import uz.erp.platform.table.TableFormat;
import uz.erp.platform.time.StoreClock;

/** Answers {@code /api/analytics/export/}. */
@RestController
@RequestMapping("/api/analytics/export/")
@Tag(name = "Export")
class ExportController {

  private final Exports exports;
  private final StoreClock clock;

  ExportController(Exports exports, StoreClock clock) {
    this.exports = exports;
    this.clock = clock;
  }

  @GetMapping("{report}/")
  @Allowed("view_analytics")
  @Operation(
      operationId = "exportReport",
      summary = "Download a report as CSV or XLSX",
      description =
          "Who may see a report may download it. Each report takes the parameters of its own request"
              + " and has no use for the others, which must be well-formed all the same; daily-sales without dates is all days. Titles are in the"
              + " caller's language. CSV is UTF-8 with a byte order mark and semicolons; a cell that a"
              + " spreadsheet could take for a formula begins with an apostrophe.")
  @Parameter(
      name = "start_date",
      in = ParameterIn.QUERY,
      schema = @Schema(type = "string", format = "date"))
  @Parameter(
      name = "end_date",
      in = ParameterIn.QUERY,
      schema = @Schema(type = "string", format = "date"))
  @Parameter(
      name = "days",
      in = ParameterIn.QUERY,
      description =
          "How many days, today included; for trends, slow-movers, and without dates for segments"
              + " and at-risk.",
      schema = @Schema(type = "integer", minimum = "1", maximum = "1098", defaultValue = "30"))
  @Parameter(
      name = "date",
      in = ParameterIn.QUERY,
      description = "At whose end, today when absent; for latest-stock.",
      schema = @Schema(type = "string", format = "date"))
  @Parameter(
      name = "by",
      in = ParameterIn.QUERY,
      description = "What trade is broken down by; for breakdown.",
      schema =
          @Schema(
              type = "string",
              allowableValues = {"hour", "method", "cashier", "register"}))
  @Parameter(
      name = "order_by",
      in = ParameterIn.QUERY,
      description = "What the best are measured by; for top-products.",
      schema =
          @Schema(
              type = "string",
              allowableValues = {"revenue", "quantity", "profit"},
              defaultValue = "revenue"))
  @Parameter(
      name = "limit",
      in = ParameterIn.QUERY,
      description = "How many at most; for top-products, all without it.",
      schema = @Schema(type = "integer", minimum = "1", maximum = "1000000"))
  @AnswersTable
  void export(
      @Parameter(
              description = "Which report.",
              schema =
                  @Schema(
                      type = "string",
                      allowableValues = {
                        "daily-sales",
                        "breakdown",
                        "trends",
                        "top-products",
                        "slow-movers",
                        "latest-stock",
                        "low-stock",
                        "out-of-stock",
                        "segments",
                        "at-risk"
                      }))
          @PathVariable("report")
          String name,
      @Parameter(description = "csv or xlsx") @RequestParam(defaultValue = "csv") String format,
      @Parameter(hidden = true) @RequestParam Map<String, String> parameters,
      Locale language,
      HttpServletResponse response)
      throws IOException {
    ExportedReport report =
        exports.find(name).orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    if (!CurrentEmployee.get().has(report.permissions().toArray(String[]::new))) {
      throw new ProblemException(CommonProblem.PERMISSION_DENIED);
    }
    TableFormat chosen = TableDownload.format(format);
    ExportedReport.Table table =
        report.table(new ExportParameters(parameters).requireWellFormed(), language);
    TableDownload.send(
        response,
        name + "-" + clock.today(),
        chosen,
        file -> exports.write(file, chosen, name, table, language));
  }
}
