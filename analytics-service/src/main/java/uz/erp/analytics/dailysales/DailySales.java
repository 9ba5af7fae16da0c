package uz.erp.analytics.dailysales;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.analytics.period.DateParameters;
import uz.erp.analytics.period.ReportPeriod;
import uz.erp.platform.web.PageQuery;
import uz.erp.platform.web.PageView;

/** Reads the figures of days and periods. */
@Service
@Transactional(readOnly = true)
public class DailySales {

  private static final Map<String, String> ORDERINGS =
      Map.of(
          "date", "business_date",
          "total_sales", "sold_total - refund_total",
          "total_sales_count", "sales_count",
          "unique_customers", "customers_count");

  private final JdbcClient jdbc;

  DailySales(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The figures of one day; zeros when nothing was sold. */
  public DailyReport onDay(LocalDate day) {
    return jdbc.sql("select * from daily_sales where business_date = :day")
        .param("day", day)
        .query(DailySales::report)
        .optional()
        .orElseGet(() -> DailyReport.of(day, TradeFigures.NONE));
  }

  /** The days with trade between the dates, newest first unless asked otherwise. */
  public PageView<DailyReport> list(DateParameters dates, PageQuery page) {
    String chosen =
        """
         from daily_sales
        where (cast(:start as date) is null or business_date >= :start)
          and (cast(:end as date) is null or business_date <= :end)
        """;
    List<DailyReport> reports =
        jdbc.sql(
                "select *"
                    + chosen
                    + (" order by " + page.orderBy(ORDERINGS, "-date"))
                    + ", business_date desc limit :limit offset :offset")
            .param("start", dates.start())
            .param("end", dates.end())
            .param("limit", page.limit())
            .param("offset", page.offset())
            .query(DailySales::report)
            .list();
    long count =
        jdbc.sql("select count(*)" + chosen)
            .param("start", dates.start())
            .param("end", dates.end())
            .query(Long.class)
            .single();
    return page.view(reports, count);
  }

  /** The period's totals and its days with trade, both from one reading of the days. */
  public PeriodReport over(ReportPeriod period) {
    List<Day> days =
        jdbc.sql(
                """
                select * from daily_sales
                 where business_date between :start and :end
                 order by business_date
                """)
            .param("start", period.startDate())
            .param("end", period.endDate())
            .query(DailySales::day)
            .list();
    TradeFigures totals =
        days.stream().map(Day::figures).reduce(TradeFigures.NONE, TradeFigures::plus);
    return new PeriodReport(
        period, PeriodReport.Totals.of(totals), days.stream().map(Day::report).toList());
  }

  private record Day(LocalDate date, TradeFigures figures) {
    DailyReport report() {
      return DailyReport.of(date, figures);
    }
  }

  private static Day day(ResultSet row, int number) throws SQLException {
    return new Day(row.getObject("business_date", LocalDate.class), TradeFigures.read(row));
  }

  private static DailyReport report(ResultSet row, int number) throws SQLException {
    return day(row, number).report();
  }
}
