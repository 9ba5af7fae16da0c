package uz.erp.analytics.nightly;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.job.JobQueue;
import uz.erp.platform.time.StoreClock;

/** Queues the nightly jobs with the first event of a day, in that event's transaction. */
@Service
public class NightlyJobs {

  private final JdbcClient jdbc;
  private final JobQueue jobQueue;
  private final StoreClock clock;
  private final ObjectProvider<NightlyJob> works;

  /**
   * @param works looked up when they are needed only, because jobs may themselves request a night
   */
  NightlyJobs(
      JdbcClient jdbc, JobQueue jobQueue, StoreClock clock, ObjectProvider<NightlyJob> works) {
    this.jdbc = jdbc;
    this.jobQueue = jobQueue;
    this.clock = clock;
    this.works = works;
  }

  /**
   * To be called last in an event's transaction: the first one of a day keeps the others of the
   * same moment waiting until it has committed. Old days, as in a replay, queue nothing.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void requestAfter(LocalDate day) {
    if (day.isBefore(clock.today().minusDays(1))) {
      return;
    }
    int first =
        jdbc.sql("insert into night_ask (day) values (?) on conflict (day) do nothing")
            .param(day)
            .update();
    if (first == 1) {
      request(clock.startOfDay(day.plusDays(1)));
    }
  }

  /** Queues the nightly jobs for now; those of the coming night are queued as ever. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void requestNow() {
    request(clock.now());
  }

  /** When the coming night begins, if the store has had an event today and so wants it. */
  @Transactional(readOnly = true)
  public Optional<Instant> findNext() {
    LocalDate today = clock.today();
    return jdbc.sql("select day from night_ask where day = ?")
        .param(today)
        .query(LocalDate.class)
        .optional()
        .map(asked -> clock.startOfDay(asked.plusDays(1)));
  }

  private void request(Instant dueAt) {
    // in one order, as the jobQueue locks a row for each
    works.stream().map(NightlyJob::name).sorted().forEach(work -> jobQueue.request(work, dueAt));
  }
}
