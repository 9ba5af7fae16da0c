package uz.erp.analytics.rfm;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.analytics.figure.MoneySum;
import uz.erp.analytics.period.ReportPeriod;
import uz.erp.platform.measure.Percent;

/** Counts the customers of each segment in a period, beside the period before. */
@Service
@Transactional(readOnly = true)
public class Segments {

  private static final String MOVES =
      "with "
          + Scoring.of("later", ":start", ":end")
          + ", "
          + Scoring.of("earlier", ":before_start", ":before_end")
          + """
          select earlier.segment as from_segment, later.segment as to_segment,
                 count(*) as customers, coalesce(sum(later.monetary), 0) as spent,
                 coalesce(sum(later.frequency), 0) as receipts
            from later full join earlier using (customer_id)
           group by earlier.segment, later.segment
          """;

  private final JdbcClient jdbc;

  Segments(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Everything in one reading, so that all of it is of one moment. */
  public SegmentReport over(ReportPeriod period) {
    LocalDate beforeEnd = period.startDate().minusDays(1);
    LocalDate beforeStart = period.startDate().minusDays(period.days());
    List<Flow> flows =
        jdbc.sql(MOVES)
            .param("start", period.startDate())
            .param("end", period.endDate())
            .param("before_start", beforeStart)
            .param("before_end", beforeEnd)
            .query(Flow::read)
            .list();
    long customers = customers(flows, flow -> flow.to() != null);
    return new SegmentReport(
        SegmentReport.Days.of(period),
        new SegmentReport.Days(beforeStart, beforeEnd),
        customers,
        Arrays.stream(Segment.values()).map(segment -> line(segment, flows, customers)).toList(),
        flows.stream()
            .filter(flow -> flow.from() != flow.to())
            .sorted(
                Comparator.comparing(Flow::customers)
                    .reversed()
                    .thenComparing(flow -> order(flow.from()))
                    .thenComparing(flow -> order(flow.to())))
            .map(flow -> new SegmentReport.Move(flow.from(), flow.to(), flow.customers()))
            .toList());
  }

  private static SegmentReport.Line line(Segment segment, List<Flow> flows, long customers) {
    List<Flow> in = flows.stream().filter(flow -> flow.to() == segment).toList();
    long count = customers(in, flow -> true);
    long receipts = in.stream().mapToLong(Flow::receipts).sum();
    MoneySum spent =
        in.stream().map(Flow::spent).reduce(new MoneySum(BigDecimal.ZERO), MoneySum::plus);
    return new SegmentReport.Line(
        segment,
        count,
        spent,
        spent.per(receipts),
        receipts,
        share(count, customers),
        customers(in, flow -> flow.from() != segment),
        customers(flows, flow -> flow.from() == segment && flow.to() != segment));
  }

  private static long customers(List<Flow> flows, Predicate<Flow> which) {
    return flows.stream().filter(which).mapToLong(Flow::customers).sum();
  }

  private static Percent share(long part, long whole) {
    return whole == 0
        ? Percent.ZERO
        : Percent.of(
            BigDecimal.valueOf(part * 100)
                .divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP));
  }

  private static int order(@Nullable Segment segment) {
    return segment == null ? -1 : segment.ordinal();
  }

  /** Customers who went the same way; null for no receipt in that period. */
  private record Flow(
      @Nullable Segment from, @Nullable Segment to, long customers, MoneySum spent, long receipts) {

    static Flow read(ResultSet row, int number) throws SQLException {
      return new Flow(
          segment(row.getString("from_segment")),
          segment(row.getString("to_segment")),
          row.getLong("customers"),
          new MoneySum(row.getBigDecimal("spent")),
          row.getLong("receipts"));
    }

    private static @Nullable Segment segment(@Nullable String label) {
      return label == null ? null : Segment.find(label).orElseThrow();
    }
  }
}
