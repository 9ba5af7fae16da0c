package uz.erp.analytics.slowmover;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.text.SearchText;
import uz.erp.platform.time.StoreClock;
import uz.erp.platform.web.PageQuery;
import uz.erp.platform.web.PageView;

/**
 * Finds products in stock that were received at least {@value #RIPE_DAYS} days ago and either sold
 * nothing in the window or have more than {@value #TOO_MANY_DAYS} days of stock.
 */
@Service
@Transactional(readOnly = true)
public class SlowMovers {

  public static final int DEFAULT_WINDOW = 30;

  private static final int RIPE_DAYS = 60;
  private static final int TOO_MANY_DAYS = 180;
  private static final int MEAN_DAYS = 30;

  private static final Map<String, String> ORDERINGS =
      Map.of(
          "tied_up_cost", "s.tied_up_cost",
          "quantity_on_hand", "s.on_hand",
          "last_sold_on", "last_sold_on",
          "days_of_stock", "s.days_of_stock",
          "first_received_on", "s.first_received_on",
          "name", "s.name collate \"und-x-icu\"");

  /**
   * One reading of the days of the window, then the stock beside it. What was sold and given back
   * within the window counts as not sold.
   */
  static final String FOUND =
      """
      (
        select *, case when sold <= 0 then 'no_sales' else 'overstock' end as reason
          from (
            select f.product_id, coalesce(p.name, f.name) as name, coalesce(p.sku, f.sku) as sku,
                   coalesce(p.is_active, true) as is_active, f.on_hand, f.first_received_on,
                   coalesce(p.cost_price, f.cost_price) as cost_price,
                   round(f.on_hand * coalesce(p.cost_price, f.cost_price), 2) as tied_up_cost,
                   coalesce(t.sold, 0) as sold,
                   coalesce(p.search_text, f.search_text) as search_text,
                   case when f.available < 0 then 0.0
                        when t.sold_lately > 0
                        then round(f.available * %1$d / t.sold_lately, 1) end as days_of_stock,
                   t.sold_lately > 0 and f.available * %1$d > %2$d * t.sold_lately as too_many
              from stock_figure f
              left join stock_product p using (product_id)
              left join (
                select product_id,
                       sum(sold_quantity - refund_quantity)
                         filter (where business_date >= :window_start) as sold,
                       sum(sold_quantity - refund_quantity)
                         filter (where business_date >= :mean_start) as sold_lately
                  from product_day
                 where business_date between least(:window_start, :mean_start) and :today
                 group by product_id) t using (product_id)
             where f.on_hand > 0 and p.deleted_on is null
               and f.first_received_on <= :ripe) candidate
         where sold <= 0 or too_many) s
      """
          .formatted(MEAN_DAYS, TOO_MANY_DAYS);

  /** Of the rows of the page only: the newest of the days with a receipt. */
  static final String LAST_SOLD =
      """
      (select max(business_date) from product_day d
        where d.product_id = s.product_id and d.sales_count > 0
          and d.business_date <= :today) as last_sold_on
      """;

  private static final String ROWS =
      """
      select found.*,
             cast(cast(:today as date) - found.last_sold_on as bigint) as days_without_sale
        from (select s.*, %s from %s %s order by %s, s.product_id limit :limit offset :offset) found
      """;

  private static final int AT_A_TIME = 1_000;

  private final JdbcClient jdbc;
  private final StoreClock clock;

  SlowMovers(JdbcClient jdbc, StoreClock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * The most money first, unless asked otherwise.
   *
   * @param window how many days without a sale are too many, today included
   */
  public PageView<SlowMover> list(int window, PageQuery page) {
    Map<String, Object> parameters = parameters(window, clock.today());
    StringBuilder filter = new StringBuilder("where true");
    if (page.search() != null) {
      int number = 0;
      for (String word : SearchText.containsEach(page.search())) {
        parameters.put("word" + number, word);
        filter.append(" and s.search_text like :word").append(number++);
      }
    }
    List<SlowMover> results =
        rows(
            filter.toString(),
            page.orderBy(ORDERINGS, "-tied_up_cost"),
            parameters,
            page.limit(),
            page.offset());
    long count =
        jdbc.sql("select count(*) from " + FOUND + filter)
            .params(parameters)
            .query(Long.class)
            .single();
    return page.view(results, count);
  }

  /** All of them, the most money first, some read at a time. */
  public void each(int window, Consumer<SlowMover> reader) {
    Map<String, Object> parameters = parameters(window, clock.today());
    List<SlowMover> some;
    long offset = 0;
    do {
      some = rows("", "s.tied_up_cost desc", parameters, AT_A_TIME, offset);
      some.forEach(reader);
      offset += some.size();
    } while (some.size() == AT_A_TIME);
  }

  /** What {@link #FOUND} wants to know. */
  static Map<String, Object> parameters(int window, LocalDate today) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("today", today);
    parameters.put("window_start", today.minusDays(window - 1L));
    parameters.put("mean_start", today.minusDays(MEAN_DAYS - 1L));
    parameters.put("ripe", today.minusDays(RIPE_DAYS));
    return parameters;
  }

  private List<SlowMover> rows(
      String filter, String order, Map<String, Object> parameters, int limit, long offset) {
    return jdbc.sql(ROWS.formatted(LAST_SOLD, FOUND, filter, order))
        .params(parameters)
        .param("limit", limit)
        .param("offset", offset)
        .query(SlowMover::read)
        .list();
  }
}
