package uz.erp.analytics.dailysales;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uz.erp.analytics.period.DateParameters;
import uz.erp.platform.web.PageQuery;

/** Reads the sums of days with trade. */
@Repository
class DailySalesTotals {

  private static final int AT_A_TIME = 500;

  private static final Map<String, String> ORDERINGS =
      Map.of(
          "date", "business_date",
          "total_sales", "sold_total - refund_total",
          "total_sales_count", "sales_count",
          "unique_customers", "customers_count");

  private static final String CHOSEN =
      """
       from daily_sales
      where (cast(:start as date) is null or business_date >= :start)
        and (cast(:end as date) is null or business_date <= :end)
      """;

  private final JdbcClient jdbc;

  DailySalesTotals(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<TradeFigures> find(LocalDate day) {
    return jdbc.sql("select * from daily_sales where business_date = :day")
        .param("day", day)
        .query((row, number) -> TradeFigures.read(row))
        .optional();
  }

  void hold(LocalDate day) {
    jdbc.sql("select business_date from daily_sales where business_date = :day for share")
        .param("day", day)
        .query(LocalDate.class)
        .optional();
  }

  /** Oldest first. */
  List<Day> between(LocalDate start, LocalDate end) {
    return jdbc.sql(
            """
            select * from daily_sales
             where business_date between :start and :end
             order by business_date
            """)
        .param("start", start)
        .param("end", end)
        .query(DailySalesTotals::day)
        .list();
  }

  List<Day> page(DateParameters dates, PageQuery page) {
    return jdbc.sql(
            "select *"
                + CHOSEN
                + (" order by " + page.orderBy(ORDERINGS, "-date"))
                + ", business_date desc limit :limit offset :offset")
        .param("start", dates.start())
        .param("end", dates.end())
        .param("limit", page.limit())
        .param("offset", page.offset())
        .query(DailySalesTotals::day)
        .list();
  }

  long count(DateParameters dates) {
    return jdbc.sql("select count(*)" + CHOSEN)
        .param("start", dates.start())
        .param("end", dates.end())
        .query(Long.class)
        .single();
  }

  /** Those of these days that had trade. */
  List<Day> of(Collection<LocalDate> dates) {
    if (dates.isEmpty()) {
      return List.of();
    }
    return jdbc.sql("select * from daily_sales where business_date in (:dates)")
        .param("dates", dates)
        .query(DailySalesTotals::day)
        .list();
  }

  /** All of them, oldest first, a few at a time. */
  void each(DateParameters dates, Consumer<Day> consumer) {
    RowCallbackHandler handler = row -> consumer.accept(day(row, 0));
    jdbc.sql("select *" + CHOSEN + " order by business_date")
        .withFetchSize(AT_A_TIME)
        .param("start", dates.start())
        .param("end", dates.end())
        .query(handler);
  }

  private static Day day(ResultSet row, int number) throws SQLException {
    return new Day(row.getObject("business_date", LocalDate.class), TradeFigures.read(row));
  }

  record Day(LocalDate date, TradeFigures figures) {
    DailyReport report() {
      return DailyReport.of(date, figures);
    }
  }
}
