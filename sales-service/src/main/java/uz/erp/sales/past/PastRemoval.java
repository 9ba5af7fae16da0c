package uz.erp.sales.past;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import uz.erp.platform.job.Job;
import uz.erp.platform.job.JobQueue;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.ProblemException;

/** Takes the sales of an import out again, some at a time. */
@Service
public class PastRemoval implements Job {

  private static final String NAME = "past-removal";
  private static final int AT_A_TIME = 1_000;

  private final JdbcClient jdbc;
  private final PastSales sales;
  private final PastEvents events;
  private final JobQueue jobQueue;
  private final TransactionTemplate transaction;
  private final Clock clock;

  PastRemoval(
      JdbcClient jdbc,
      PastSales sales,
      PastEvents events,
      JobQueue jobQueue,
      TransactionTemplate transaction,
      Clock clock) {
    this.jdbc = jdbc;
    this.sales = sales;
    this.events = events;
    this.jobQueue = jobQueue;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Asks for it; does nothing when it was asked for before.
   *
   * @throws ProblemException 404 when there is no such import, 409 {@code import_unfinished} when
   *     it is not over
   */
  public void request(long importId) {
    transaction.executeWithoutResult(
        status -> {
          String current =
              jdbc.sql("select status from past_import where id = ? for no key update")
                  .param(importId)
                  .query(String.class)
                  .optional()
                  .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
          if (current.equals("queued") || current.equals("running")) {
            throw new ProblemException(PastProblem.IMPORT_UNFINISHED);
          }
          if (!current.startsWith("remov")) {
            jdbc.sql("update past_import set status = 'removing' where id = ?")
                .param(importId)
                .update();
            jobQueue.request(NAME, clock.instant());
          }
        });
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Optional<Instant> run() {
    boolean more = Boolean.TRUE.equals(transaction.execute(status -> removeSome()));
    return more ? Optional.of(clock.instant()) : Optional.empty();
  }

  private boolean removeSome() {
    Optional<Long> next =
        jdbc.sql(
                """
                select id from past_import where status = 'removing'
                order by id limit 1 for no key update
                """)
            .query(Long.class)
            .optional();
    if (next.isEmpty()) {
      return false;
    }
    long importId = next.get();
    List<Long> removed = sales.deleteSome(importId, AT_A_TIME);
    if (removed.isEmpty()) {
      jdbc.sql("update past_import set status = 'removed', removed_at = ? where id = ?")
          .params(OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC), importId)
          .update();
    } else {
      events.removed(importId, removed);
    }
    return true;
  }
}
