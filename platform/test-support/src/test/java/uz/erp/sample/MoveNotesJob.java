package uz.erp.sample;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import uz.erp.platform.job.Job;
import uz.erp.platform.job.JobQueue;

/**
 * Moves one note a step into {@code heard}; a note "fail" cannot be moved as long as it is there.
 */
@Component
class MoveNotesJob implements Job {

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final JobQueue jobQueue;

  MoveNotesJob(JdbcClient jdbc, TransactionTemplate transaction, JobQueue jobQueue) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.jobQueue = jobQueue;
  }

  @Override
  public String name() {
    return "hear-later";
  }

  @Override
  public Optional<Instant> run() {
    Optional<String> text = transaction.execute(status -> move());
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (text.get().equals("fail")) {
      throw new IllegalStateException("cannot be moved");
    }
    if (text.get().equals("once more")) {
      // another request enqueues more while this step is still at work
      transaction.executeWithoutResult(
          status -> {
            jdbc.sql("insert into note (text, price) values ('meanwhile', 1)").update();
            jobQueue.request(name(), Instant.now());
          });
      return Optional.empty();
    }
    return Optional.of(Instant.now());
  }

  private Optional<String> move() {
    Optional<String> text =
        jdbc.sql(
                "delete from note where text <> 'fail' and id = (select min(id) from note) returning text")
            .query(String.class)
            .optional();
    text.ifPresent(t -> jdbc.sql("insert into heard (text) values (?)").param(t).update());
    return text.isPresent()
        ? text
        : jdbc.sql("select text from note limit 1").query(String.class).optional();
  }
}
