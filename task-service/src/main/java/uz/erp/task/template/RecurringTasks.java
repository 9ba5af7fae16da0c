package uz.erp.task.template;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import uz.erp.platform.job.Job;

/** Makes the tasks of recurring templates when their time has come, each in its transaction. */
@Component
class RecurringTasks implements Job {

  private static final int STEP = 50;

  private final Schedule schedule;
  private final TransactionTemplate transaction;

  RecurringTasks(Schedule schedule, TransactionTemplate transaction) {
    this.schedule = schedule;
    this.transaction = transaction;
  }

  @Override
  public String name() {
    return Schedule.WORK;
  }

  @Override
  public Optional<Instant> run() {
    boolean more = true;
    for (int i = 0; i < STEP && more; i++) {
      more = Boolean.TRUE.equals(transaction.execute(status -> schedule.serveOne()));
    }
    return Optional.ofNullable(transaction.execute(status -> schedule.next()))
        .flatMap(next -> next);
  }
}
