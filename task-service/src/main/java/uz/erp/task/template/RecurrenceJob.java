package uz.erp.task.template;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import uz.erp.platform.due.DueWork;

/**
 * The job that makes the tasks of recurring templates when they are due, each in its transaction.
 */
@Component
class RecurrenceJob implements DueWork {

  private static final int STEP = 50;

  private final OccurrenceScheduler scheduler;
  private final TransactionTemplate transaction;

  RecurrenceJob(OccurrenceScheduler scheduler, TransactionTemplate transaction) {
    this.scheduler = scheduler;
    this.transaction = transaction;
  }

  @Override
  public String name() {
    return OccurrenceScheduler.JOB;
  }

  @Override
  public Optional<Instant> run() {
    boolean more = true;
    for (int i = 0; i < STEP && more; i++) {
      more = Boolean.TRUE.equals(transaction.execute(status -> scheduler.runOne()));
    }
    return Optional.ofNullable(transaction.execute(status -> scheduler.findNext()))
        .flatMap(next -> next);
  }
}
