package uz.erp.analytics.stock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.text.SearchText;
import uz.erp.platform.time.StoreClock;
import uz.erp.platform.web.PageQuery;
import uz.erp.platform.web.PageView;

/** Reads how much there is, and of what there is too little. */
@Service
@Transactional(readOnly = true)
public class StockReports {

  /** As many alerts as one answer ever holds. */
  public static final int MAX_ALERTS = 1_000;

  private static final int AT_A_TIME = 1_000;

  private static final Map<String, String> ORDERINGS =
      Map.of(
          "id", "s.product_id",
          "name", "s.name collate \"und-x-icu\"",
          "sku", "s.sku",
          "quantity_on_hand", "s.on_hand",
          "available_quantity", "s.available",
          "stock_value", "greatest(s.on_hand, 0) * s.cost_price",
          "days_of_stock", "days_of_stock",
          "changed_on", "s.changed_on");

  /** Who runs out first comes first, then who lacks most. */
  private static final String BY_URGENCY =
      " order by days_of_stock nulls last, s.min_stock - s.available desc, s.product_id";

  private final JdbcClient jdbc;
  private final StoreClock clock;

  StockReports(JdbcClient jdbc, StoreClock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** All products at the end of a day; those of today as they are now. */
  public PageView<StockSnapshot> latest(LocalDate date, PageQuery page) {
    Map<String, Object> parameters = parameters(date);
    String found = matching(page.search(), parameters);
    String order = page.orderBy(ORDERINGS, "name");
    List<StockSnapshot> results =
        snapshots(
            StockRows.select(isNow(date))
                + (found + " order by " + order)
                + ", s.product_id limit :limit offset :offset",
            parameters,
            date,
            page.limit(),
            page.offset());
    return page.view(results, count(date, found, parameters));
  }

  /** Active products that are at or below their minimum. */
  public StockAlerts low(int limit) {
    return alerts(StockConcern.LOW, limit);
  }

  /** Active products of which nothing is available. */
  public StockAlerts out(int limit) {
    return alerts(StockConcern.OUT, limit);
  }

  public long countLow() {
    return count(StockConcern.LOW);
  }

  public long countOut() {
    return count(StockConcern.OUT);
  }

  /** All products at the end of a day by their ids, some read at a time. */
  public void eachLatest(LocalDate date, Consumer<StockSnapshot> reader) {
    each(date, "true", reader);
  }

  /** All that {@link #low} is about, by their ids. */
  public void eachLow(Consumer<StockSnapshot> reader) {
    each(clock.today(), StockConcern.LOW.condition(), reader);
  }

  /** All that {@link #out} is about, by their ids. */
  public void eachOut(Consumer<StockSnapshot> reader) {
    each(clock.today(), StockConcern.OUT.condition(), reader);
  }

  private StockAlerts alerts(StockConcern concern, int limit) {
    LocalDate today = clock.today();
    List<StockSnapshot> products =
        snapshots(
            StockRows.select(true)
                + (" where " + concern.condition() + BY_URGENCY)
                + " limit :limit offset :offset",
            parameters(today),
            today,
            limit,
            0);
    // counted anew only when there is more than was requested
    long count = products.size() < limit ? products.size() : count(concern);
    return new StockAlerts(today, count, products);
  }

  private long count(StockConcern concern) {
    LocalDate today = clock.today();
    return count(today, " where " + concern.condition(), parameters(today));
  }

  private long count(LocalDate date, String found, Map<String, Object> parameters) {
    return jdbc.sql("select count(*) from " + StockRows.source(isNow(date)) + found)
        .params(parameters)
        .query(Long.class)
        .single();
  }

  private void each(LocalDate date, String condition, Consumer<StockSnapshot> reader) {
    String sql =
        StockRows.select(isNow(date))
            + (" where s.product_id > :after and " + condition)
            + " order by s.product_id limit :limit offset :offset";
    Map<String, Object> parameters = parameters(date);
    long after = 0;
    List<StockSnapshot> some;
    do {
      parameters.put("after", after);
      some = snapshots(sql, parameters, date, AT_A_TIME, 0);
      some.forEach(reader);
      after = some.isEmpty() ? after : some.getLast().product().id();
    } while (some.size() == AT_A_TIME);
  }

  private List<StockSnapshot> snapshots(
      String sql, Map<String, Object> parameters, LocalDate date, int limit, long offset) {
    return jdbc.sql(sql)
        .params(parameters)
        .param("limit", limit)
        .param("offset", offset)
        .query((row, number) -> StockRows.snapshot(row, date))
        .list();
  }

  private boolean isNow(LocalDate date) {
    return !date.isBefore(clock.today());
  }

  private static Map<String, Object> parameters(LocalDate date) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("date", date);
    parameters.put("mean_start", date.minusDays(StockRows.MEAN_DAYS - 1L));
    return parameters;
  }

  private static String matching(@Nullable String search, Map<String, Object> parameters) {
    if (search == null) {
      return "";
    }
    List<String> conditions = new ArrayList<>();
    for (String word : SearchText.containsEach(search)) {
      String name = "word" + conditions.size();
      parameters.put(name, word);
      conditions.add("s.search_text like :" + name);
    }
    return " where " + String.join(" and ", conditions);
  }
}
