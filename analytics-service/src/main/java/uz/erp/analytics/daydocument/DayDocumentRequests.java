package uz.erp.analytics.daydocument;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uz.erp.analytics.trade.ProjectionOrder;
import uz.erp.analytics.trade.SaleCompleted;
import uz.erp.analytics.trade.SaleRefunded;
import uz.erp.analytics.trade.TradeProjection;
import uz.erp.platform.job.JobQueue;
import uz.erp.platform.time.StoreClock;

/**
 * Queues the document of a day when its first trade is entered. Keeps no sums: days that were over
 * when their trade was entered, as in an import or a replay, get none.
 */
@Component
class DayDocumentRequests implements TradeProjection {

  /** The evening's last sales may arrive only after midnight. */
  private static final Duration GRACE = Duration.ofMinutes(10);

  private static final int LATEST_DAYS_AGO = 1;

  private final JdbcClient jdbc;
  private final JobQueue jobQueue;
  private final StoreClock clock;

  DayDocumentRequests(JdbcClient jdbc, JobQueue jobQueue, StoreClock clock) {
    this.jdbc = jdbc;
    this.jobQueue = jobQueue;
    this.clock = clock;
  }

  @Override
  public ProjectionOrder place() {
    return ProjectionOrder.DAY_DOCUMENT_REQUEST;
  }

  @Override
  public void addSales(List<SaleCompleted> sales) {
    request(sales.stream().map(SaleCompleted::businessDate).collect(Collectors.toSet()));
  }

  /** Whether anything is left of the day is asked when it is over. */
  @Override
  public void removeSales(List<Long> saleIds) {}

  @Override
  public void addRefund(SaleRefunded refund) {
    request(Set.of(refund.businessDate()));
  }

  /** When the document of a day is due in the bound store. */
  static Instant due(LocalDate day, StoreClock clock) {
    return clock.startOfDay(day.plusDays(1)).plus(GRACE);
  }

  private void request(Collection<LocalDate> days) {
    LocalDate oldest = clock.today().minusDays(LATEST_DAYS_AGO);
    for (LocalDate day : new TreeSet<>(days)) {
      if (!day.isBefore(oldest) && isFirst(day)) {
        jobQueue.request(DayDocumentJob.NAME, due(day, clock));
      }
    }
  }

  private boolean isFirst(LocalDate day) {
    return jdbc.sql(
                """
                insert into day_to_document (business_date) values (:day)
                on conflict (business_date) do nothing
                """)
            .param("day", day)
            .update()
        == 1;
  }
}
