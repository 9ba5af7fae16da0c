package uz.erp.analytics.rfm;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.analytics.period.ReportPeriod;
import uz.erp.platform.text.SearchText;
import uz.erp.platform.web.PageQuery;
import uz.erp.platform.web.PageView;

/** Lists customers with their scores. */
@Service
@Transactional(readOnly = true)
public class ScoredCustomers {

  private static final Map<String, String> ORDERINGS =
      Map.of(
          "monetary", "s.monetary",
          "frequency", "s.frequency",
          "recency_days", "cast(:end as date) - s.last_purchase_on",
          "last_purchase_on", "s.last_purchase_on",
          "customer_name", "c.name collate \"und-x-icu\"",
          "customer_id", "s.customer_id");

  private static final String FROM =
      "with "
          + Scoring.of("s", ":start", ":end")
          + """
          select s.*, c.name, c.phone %s
            from s left join customer c using (customer_id)
           where %s
          """;

  private final JdbcClient jdbc;

  ScoredCustomers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Those in any of the segments, the most money first unless asked otherwise. */
  public PageView<ScoredCustomer> list(
      ReportPeriod period, List<Segment> segments, PageQuery page) {
    Map<String, Object> parameters = parameters(period);
    String filter = filter(segments, page, parameters);
    String order = page.orderBy(ORDERINGS, "-monetary");
    long[] count = {0};
    List<ScoredCustomer> results =
        jdbc.sql(
                FROM.formatted(", count(*) over () as total", filter)
                    + (" order by " + order)
                    + ", s.customer_id limit :limit offset :offset")
            .params(parameters)
            .param("limit", page.limit())
            .param("offset", page.offset())
            .query(
                (row, number) -> {
                  count[0] = row.getLong("total");
                  return ScoredCustomer.read(row, period.endDate());
                })
            .list();
    // a page behind the last one has no row to tell how many there are
    if (results.isEmpty() && page.page() > 1) {
      count[0] =
          jdbc.sql("select count(*) from (" + FROM.formatted("", filter) + ") found")
              .params(parameters)
              .query(Long.class)
              .single();
    }
    return page.view(results, count[0]);
  }

  /** How many are in any of these segments. */
  public long count(ReportPeriod period, List<Segment> segments) {
    Map<String, Object> parameters = parameters(period);
    parameters.put("segments", segments.stream().map(Segment::label).toList());
    return jdbc.sql(
            "select count(*) from (" + FROM.formatted("", "s.segment in (:segments)") + ") found")
        .params(parameters)
        .query(Long.class)
        .single();
  }

  /** All of them by their ids, without keeping any. */
  public void each(ReportPeriod period, List<Segment> segments, Consumer<ScoredCustomer> reader) {
    Map<String, Object> parameters = parameters(period);
    parameters.put("segments", segments.stream().map(Segment::label).toList());
    RowCallbackHandler each = row -> reader.accept(ScoredCustomer.read(row, period.endDate()));
    jdbc.sql(FROM.formatted("", "s.segment in (:segments)") + " order by s.customer_id")
        .params(parameters)
        .withFetchSize(1_000)
        .query(each);
  }

  /** One customer among all; empty without a receipt in the period. */
  Optional<ScoredCustomer> find(ReportPeriod period, long customerId) {
    return jdbc.sql(FROM.formatted("", "s.customer_id = :customer"))
        .params(parameters(period))
        .param("customer", customerId)
        .query((row, number) -> ScoredCustomer.read(row, period.endDate()))
        .optional();
  }

  private static String filter(
      List<Segment> segments, PageQuery page, Map<String, Object> parameters) {
    StringBuilder filter = new StringBuilder("s.segment in (:segments)");
    parameters.put("segments", segments.stream().map(Segment::label).toList());
    if (page.search() != null) {
      int number = 0;
      for (String word : SearchText.containsEach(page.search())) {
        parameters.put("word" + number, word);
        filter.append(" and c.search_text like :word").append(number++);
      }
    }
    return filter.toString();
  }

  private static Map<String, Object> parameters(ReportPeriod period) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("start", period.startDate());
    parameters.put("end", period.endDate());
    return parameters;
  }
}
