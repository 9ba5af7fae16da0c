package uz.erp.analytics.dailysales;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uz.erp.analytics.period.ReportPeriod;

/** Reads the sums of the parts of days. */
@Repository
class Parts {

  private static final String SUMS =
      """
      select p.*, n.name
        from (select part, key, sum(sales_count) as sales_count, sum(sold_total) as sold_total,
                     sum(sold_cost) as sold_cost, sum(refunds_count) as refunds_count,
                     sum(refund_total) as refund_total, sum(refund_cost) as refund_cost
                from day_part
               where business_date between :start and :end and part = :part
               group by part, key) p
        left join part_name n on n.part = p.part and n.key = p.key
       order by\s""";

  private static final String CLOCKWISE = "p.key = '', lpad(p.key, 2, '0')";
  private static final String GREATEST_FIRST =
      "p.sold_total - p.refund_total desc, p.key = '', length(p.key), p.key";

  private final JdbcClient jdbc;

  Parts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Part> over(ReportPeriod period, BreakdownBy by) {
    return jdbc.sql(SUMS + (by == BreakdownBy.HOUR ? CLOCKWISE : GREATEST_FIRST))
        .param("start", period.startDate())
        .param("end", period.endDate())
        .param("part", by.code())
        .query(Parts::part)
        .list();
  }

  private static Part part(ResultSet row, int number) throws SQLException {
    return new Part(row.getString("key"), row.getString("name"), PartFigures.read(row));
  }

  /**
   * A part and its figures.
   *
   * @param key empty for what was not recorded
   * @param name null while it is not known, and for hours and methods
   */
  record Part(String key, @Nullable String name, PartFigures figures) {}
}
