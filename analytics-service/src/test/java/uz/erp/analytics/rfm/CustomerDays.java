package uz.erp.analytics.rfm;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Random days of customers with many ties, and their scores worked out a second time by counting.
 */
record CustomerDays(List<Day> days, Map<Long, Long> roots) {

  record Day(LocalDate date, long customer, long receipts, BigDecimal spent, BigDecimal refunded) {}

  record Figures(LocalDate last, long frequency, BigDecimal monetary) {}

  record Scores(int recency, int frequency, int monetary, String segment) {}

  static CustomerDays random(Random random, int customers, LocalDate end, int length) {
    Map<String, Day> days = new HashMap<>();
    Map<Long, Long> roots = new HashMap<>();
    for (long customer = 1; customer <= customers; customer++) {
      if (customer > 1 && random.nextInt(10) == 0) {
        roots.put(customer, roots.getOrDefault(customer - 1, customer - 1));
      }
      for (int i = random.nextInt(4); i >= 0; i--) {
        LocalDate date = end.minusDays(random.nextInt(length + 5) - 2L);
        boolean refundOnly = random.nextInt(8) == 0;
        long receipts = refundOnly ? 0 : 1 + random.nextInt(3);
        days.put(
            customer + " " + date,
            new Day(
                date,
                customer,
                receipts,
                BigDecimal.valueOf(receipts * 1000L * (1 + random.nextInt(3)), 2),
                random.nextInt(5) == 0
                    ? BigDecimal.valueOf(1000L * (1 + random.nextInt(12)), 2)
                    : BigDecimal.ZERO));
      }
    }
    return new CustomerDays(List.copyOf(days.values()), roots);
  }

  void insert(JdbcClient jdbc) {
    for (Day day : days) {
      jdbc.sql(
              """
              insert into customer_day (business_date, customer_id, receipts, spent, refunds, refunded)
              values (?, ?, ?, ?, ?, ?)
              """)
          .params(
              day.date(),
              day.customer(),
              day.receipts(),
              day.spent(),
              day.refunded().signum(),
              day.refunded())
          .update();
    }
    roots.forEach(
        (customer, root) ->
            jdbc.sql("insert into customer_merge (customer_id, into_id, root_id) values (?, ?, ?)")
                .params(customer, root, root)
                .update());
  }

  /** Figures of all who have a receipt between the days. */
  Map<Long, Figures> figures(LocalDate start, LocalDate end) {
    Map<Long, Figures> result = new TreeMap<>();
    days.stream()
        .filter(day -> !day.date().isBefore(start) && !day.date().isAfter(end))
        .sorted(Comparator.comparing(Day::date))
        .forEach(
            day ->
                result.merge(
                    roots.getOrDefault(day.customer(), day.customer()),
                    new Figures(
                        day.receipts() > 0 ? day.date() : LocalDate.MIN,
                        day.receipts(),
                        day.spent().subtract(day.refunded())),
                    (a, b) ->
                        new Figures(
                            a.last().isAfter(b.last()) ? a.last() : b.last(),
                            a.frequency() + b.frequency(),
                            a.monetary().add(b.monetary()))));
    result.values().removeIf(figures -> figures.frequency() == 0);
    return result;
  }

  /** By the definition, word for word, and by counting one by one. */
  Map<Long, Scores> scores(LocalDate start, LocalDate end) {
    Map<Long, Figures> all = figures(start, end);
    Map<Long, Scores> result = new TreeMap<>();
    all.forEach(
        (customer, own) -> {
          long lessRecent =
              all.values().stream().filter(other -> other.last().isBefore(own.last())).count();
          long rarer =
              all.values().stream().filter(other -> other.frequency() < own.frequency()).count();
          long poorer =
              all.values().stream()
                  .filter(other -> other.monetary().compareTo(own.monetary()) < 0)
                  .count();
          int r = score(lessRecent, all.size());
          int f = score(rarer, all.size());
          int m = score(poorer, all.size());
          result.put(customer, new Scores(r, f, m, segment(r, Math.floorDiv(f + m + 1, 2))));
        });
    return result;
  }

  private static int score(long smaller, int customers) {
    return 1 + (int) Math.floor(5.0 * smaller / customers);
  }

  /** The table as it is published, read from above. */
  private static String segment(int recency, int rest) {
    String table =
        """
        Recent Customers|Potential Loyalist|Potential Loyalist|Champions|Champions
        Promising|Potential Loyalist|Potential Loyalist|Loyal Customers|Loyal Customers
        Promising|Need Attention|Need Attention|Loyal Customers|Loyal Customers
        Hibernating|Hibernating|At Risk|At Risk|At Risk
        Lost|Hibernating|At Risk|Can't Lose Them|Can't Lose Them
        """;
    List<String[]> rows = Arrays.stream(table.split("\n")).map(row -> row.split("\\|")).toList();
    return rows.get(5 - recency)[rest - 1];
  }
}
