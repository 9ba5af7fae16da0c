package uz.erp.catalog.inventory.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uz.erp.catalog.stock.MovementFilter;
import uz.erp.catalog.stock.MovementQueries;
import uz.erp.catalog.stock.MovementType;
import uz.erp.catalog.stock.MovementView;
import uz.erp.platform.access.Allowed;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.time.StoreClock;
import uz.erp.platform.web.PageQuery;
import uz.erp.platform.web.PageView;

/** The ledger of stock over HTTP; it can only be read. */
@RestController
@RequestMapping("/api/products/inventory/movements/")
@Tag(name = "inventory")
class MovementController {

  private static final LocalDate FIRST_DATE = LocalDate.of(2000, 1, 1);
  private static final LocalDate LAST_DATE = LocalDate.of(2999, 12, 31);

  private final MovementQueries queries;
  private final StoreClock clock;

  MovementController(MovementQueries queries, StoreClock clock) {
    this.queries = queries;
    this.clock = clock;
  }

  @GetMapping
  @Allowed({"view_all", "view_products"})
  @Operation(
      operationId = "listMovements",
      summary = "List the movements of stock",
      description =
          "The ledger is append-only; stock on hand is always its sum. Orders by `occurred_at`, "
              + "`created_at` or `id`; the newest first by default.")
  PageView<MovementView> list(
      @RequestParam(required = false) @Nullable Long product,
      @Parameter(
              description =
                  "receipt, receipt_cancel, revaluation, adjustment, sale, refund, stock_take, "
                      + "transfer_out, transfer_in or transfer_return")
          @RequestParam(required = false)
          @Nullable String type,
      @Parameter(description = "id of a batch") @RequestParam(name = "batch", required = false)
          @Nullable Long batch,
      @Parameter(
              description =
                  "id of the document behind it: receipt of goods, sale, refund, stock-take or "
                      + "transfer, as the type says")
          @RequestParam(name = "source_id", required = false)
          @Nullable Long sourceId,
      @Parameter(description = "first day, in the store's time zone")
          @RequestParam(name = "date_from", required = false)
          @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate from,
      @Parameter(description = "last day, in the store's time zone")
          @RequestParam(name = "date_to", required = false)
          @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate to,
      PageQuery page) {
    return queries.list(
        new MovementFilter(
            product,
            type == null ? null : typeOf(type),
            batch,
            sourceId,
            from == null ? null : clock.startOfDay(sane("date_from", from)),
            to == null ? null : clock.startOfDay(sane("date_to", to).plusDays(1))),
        page);
  }

  private static MovementType typeOf(String code) {
    return MovementType.find(code)
        .orElseThrow(
            () ->
                ProblemException.field(
                    "type",
                    "validation.one_of",
                    Arrays.stream(MovementType.values())
                        .map(MovementType::code)
                        .collect(Collectors.joining(", "))));
  }

  /** ISO 8601 has years that no column can hold. */
  private static LocalDate sane(String parameter, LocalDate day) {
    if (day.isBefore(FIRST_DATE) || day.isAfter(LAST_DATE)) {
      throw ProblemException.field(parameter, "validation.invalid");
    }
    return day;
  }
}
