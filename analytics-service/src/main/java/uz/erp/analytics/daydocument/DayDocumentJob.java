package uz.erp.analytics.daydocument;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import uz.erp.analytics.dailysales.DailySales;
import uz.erp.platform.job.Job;
import uz.erp.platform.problem.Languages;
import uz.erp.platform.tenancy.TenantScope;
import uz.erp.platform.time.StoreClock;

/** Saves the document of each day with trade once the day is over, one day at a step. */
@Component
class DayDocumentJob implements Job {

  static final String NAME = "day-document";

  private final JdbcClient jdbc;
  private final DayDocuments documents;
  private final DailySales dailySales;
  private final TransactionTemplate transaction;
  private final StoreClock clock;

  DayDocumentJob(
      JdbcClient jdbc,
      DayDocuments documents,
      DailySales dailySales,
      TransactionTemplate transaction,
      StoreClock clock) {
    this.jdbc = jdbc;
    this.documents = documents;
    this.dailySales = dailySales;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Optional<Instant> run() {
    Optional<LocalDate> next = next();
    if (next.isEmpty()) {
      return Optional.empty();
    }
    Instant due = DayDocumentRequests.due(next.get(), clock);
    if (due.isAfter(clock.now())) {
      return Optional.of(due);
    }
    transaction.executeWithoutResult(status -> save(next.get()));
    return Optional.of(clock.now());
  }

  private Optional<LocalDate> next() {
    return jdbc.sql(
            """
            select business_date from day_to_document
             where document_id is null
             order by business_date limit 1
            """)
        .query(LocalDate.class)
        .optional();
  }

  /** The day's row is locked, so that another instance that does the same saves nothing. */
  private void save(LocalDate day) {
    boolean open =
        jdbc.sql(
                """
                select business_date from day_to_document
                 where business_date = :day and document_id is null for update
                """)
            .param("day", day)
            .query(LocalDate.class)
            .optional()
            .isPresent();
    if (!open) {
      return;
    }
    if (dailySales.find(day).isEmpty()) {
      jdbc.sql("delete from day_to_document where business_date = :day").param("day", day).update();
      return;
    }
    Locale language = Languages.choose(TenantScope.current().language());
    jdbc.sql("update day_to_document set document_id = :document where business_date = :day")
        .param("document", documents.save(day, language, null).id())
        .param("day", day)
        .update();
  }
}
