package uz.erp.sales.sale.list;

import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.web.PageQuery;

/**
 * What a list of sales is ordered by; the newer sale first among equals when descending.
 *
 * @param hasNulls what has no value counts as the least
 */
record SaleOrder(String column, boolean hasNulls, boolean isDescending) {

  private static final Map<String, String> COLUMNS =
      Map.of(
          "id", "s.id",
          "created_at", "s.created_at",
          "completed_at", "coalesce(s.completed_at, s.cancelled_at, s.created_at)",
          "total_amount", "s.total_amount",
          "number", "s.number");

  private static final Map<String, String> NAMES =
      COLUMNS.keySet().stream().collect(Collectors.toMap(Function.identity(), name -> name));

  /**
   * The order asked for, the newest first when none is.
   *
   * @throws ProblemException 400 on {@code ordering} for another field
   */
  static SaleOrder of(PageQuery page) {
    String term = page.orderBy(NAMES, "-created_at");
    String name = term.substring(0, term.indexOf(' '));
    return new SaleOrder(
        Objects.requireNonNull(COLUMNS.get(name)), name.equals("number"), term.endsWith("desc"));
  }

  /** The same sales, the last first. */
  SaleOrder reversed() {
    return new SaleOrder(column, hasNulls, !isDescending);
  }

  String sql() {
    String direction = isDescending ? " desc" : " asc";
    String nulls = !hasNulls ? "" : isDescending ? " nulls last" : " nulls first";
    return column.equals("s.id")
        ? column + direction
        : column + direction + nulls + ", s.id" + direction;
  }
}
