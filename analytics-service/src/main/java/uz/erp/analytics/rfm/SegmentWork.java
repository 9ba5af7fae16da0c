package uz.erp.analytics.rfm;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.analytics.figure.MoneySum;
import uz.erp.platform.outbox.Outbox;

/**
 * The steps of a run. What a run found is kept before it is published, and leaves the list of what
 * is to be published in the transaction that appends the event, so a run that was killed goes on
 * and publishes nothing twice.
 */
@Service
@Transactional
class SegmentWork {

  private static final String TOPIC = "analytics.customer-segment";
  private static final int EVENTS_AT_A_TIME = 500;
  private static final int ROWS_AT_A_TIME = 10_000;

  /** So many runs keep their customers: the last one to compare with, and some to look at. */
  private static final int KEPT = 3;

  private static final String COMPUTE =
      "with "
          + Scoring.of("s", ":start", ":end")
          + """
          insert into customer_segment (run_id, customer_id, segment, recency_days, frequency,
                                        monetary, r_score, f_score, m_score, last_purchase_on)
          select :run, customer_id, segment, cast(:end as date) - last_purchase_on, frequency,
                 monetary, r_score, f_score, m_score, last_purchase_on
            from s
          """;

  private static final String COMPARE =
      """
      insert into segment_change (run_id, customer_id, from_segment, to_segment)
      select :run, customer_id, o.segment, n.segment
        from (select * from customer_segment where run_id = :run) n
        full join (select * from customer_segment where run_id = :previous) o using (customer_id)
       where n.segment is distinct from o.segment
      """;

  private static final String NEXT_CHANGES =
      """
      select h.customer_id, h.from_segment, h.to_segment, n.last_purchase_on, n.recency_days,
             n.frequency, n.monetary, c.name, c.phone
        from segment_change h
        left join customer_segment n using (run_id, customer_id)
        left join customer c on c.customer_id = h.customer_id
       where h.run_id = :run
       order by h.customer_id limit :limit
      """;

  private final JdbcClient jdbc;
  private final Outbox outbox;
  private final SegmentRuns runs;

  SegmentWork(JdbcClient jdbc, Outbox outbox, SegmentRuns runs) {
    this.jdbc = jdbc;
    this.outbox = outbox;
    this.runs = runs;
  }

  /**
   * Does the next step of what is under way.
   *
   * @return whether there may be more to do
   */
  boolean step() {
    Optional<SegmentRun> open = runs.lockOpen();
    if (open.isEmpty()) {
      return forgetSome();
    }
    if (open.get().status().equals("waiting")) {
      compute(open.get());
    } else {
      tellSome(open.get());
    }
    return true;
  }

  /** Whether a night may move a customer although nothing happens in the store. */
  boolean mayChangeByItself(LocalDate today) {
    return jdbc.sql("select exists (select from customer_day where business_date >= ?)")
        .param(today.minusDays(2L * SegmentRuns.DAYS))
        .query(Boolean.class)
        .single();
  }

  private void compute(SegmentRun run) {
    int customers =
        jdbc.sql(COMPUTE)
            .param("run", run.id())
            .param("start", run.periodStart())
            .param("end", run.periodEnd())
            .update();
    Long previous = runs.findBefore(run.id()).orElse(null);
    int changes =
        previous == null
            ? 0
            : jdbc.sql(COMPARE).param("run", run.id()).param("previous", previous).update();
    runs.computed(run.id(), previous, customers, changes);
  }

  private void tellSome(SegmentRun run) {
    List<Change> changes =
        jdbc.sql(NEXT_CHANGES)
            .param("run", run.id())
            .param("limit", EVENTS_AT_A_TIME)
            .query(Change::read)
            .list();
    for (Change change : changes) {
      // the run grows, and a customer changes at most once in each
      outbox.append(
          TOPIC, CustomerSegmentChanged.TYPE, change.customerId(), run.id(), change.event(run));
    }
    if (changes.isEmpty()) {
      runs.finished(run.id());
    } else {
      jdbc.sql("delete from segment_change where run_id = ? and customer_id <= ?")
          .params(run.id(), changes.getLast().customerId())
          .update();
    }
  }

  private boolean forgetSome() {
    return jdbc.sql(
                """
                delete from customer_segment
                 where (run_id, customer_id) in (
                   select run_id, customer_id from customer_segment
                    where run_id <= (select id from segment_run order by id desc
                                     limit 1 offset :kept)
                    limit :limit)
                """)
            .param("kept", KEPT)
            .param("limit", ROWS_AT_A_TIME)
            .update()
        > 0;
  }

  /** One customer's move. */
  private record Change(
      long customerId,
      @Nullable String name,
      @Nullable String phone,
      @Nullable String from,
      @Nullable String to,
      @Nullable LocalDate lastPurchaseOn,
      @Nullable Integer recencyDays,
      long frequency,
      @Nullable BigDecimal monetary) {

    static Change read(ResultSet row, int number) throws SQLException {
      return new Change(
          row.getLong("customer_id"),
          row.getString("name"),
          row.getString("phone"),
          row.getString("from_segment"),
          row.getString("to_segment"),
          row.getObject("last_purchase_on", LocalDate.class),
          row.getObject("recency_days", Integer.class),
          row.getLong("frequency"),
          row.getBigDecimal("monetary"));
    }

    CustomerSegmentChanged event(SegmentRun run) {
      return new CustomerSegmentChanged(
          customerId,
          name,
          phone,
          from,
          to,
          run.periodStart(),
          run.periodEnd(),
          Objects.requireNonNull(run.computedAt()),
          lastPurchaseOn,
          recencyDays == null ? null : recencyDays.longValue(),
          frequency,
          new MoneySum(monetary == null ? BigDecimal.ZERO : monetary));
    }
  }
}
