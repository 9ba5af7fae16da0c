package uz.erp.analytics.rfm;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.analytics.nightly.NightlyJobs;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.time.StoreClock;
import uz.erp.platform.web.PageQuery;
import uz.erp.platform.web.PageView;

/** The runs of a store: at most one is unfinished at a time, and each night has one. */
@Service
@Transactional
public class SegmentRuns {

  /** As long as the period that reports take when none is named. */
  public static final int DAYS = 30;

  private static final Map<String, String> ORDERINGS =
      Map.of("id", "id", "period_end", "period_end", "requested_at", "requested_at");

  private final JdbcClient jdbc;
  private final NightlyJobs nightlyJobs;
  private final StoreClock clock;

  SegmentRuns(JdbcClient jdbc, NightlyJobs nightlyJobs, StoreClock clock) {
    this.jdbc = jdbc;
    this.nightlyJobs = nightlyJobs;
    this.clock = clock;
  }

  /**
   * Requests a run over the days up to and including today, and for a look at the slow movers.
   *
   * @return the run; the unfinished one when there is one already
   */
  public SegmentRun ask(long employeeId) {
    Instant now = clock.now();
    // the unique index makes two who ask at once wait for each other
    jdbc.sql(
            """
            insert into segment_run (cause, asked_by, period_start, period_end, requested_at)
            values ('asked', :employee, :start, :end, :now) on conflict do nothing
            """)
        .param("employee", employeeId)
        .param("start", clock.today().minusDays(DAYS - 1L))
        .param("end", clock.today())
        .param("now", at(now))
        .update();
    nightlyJobs.requestNow();
    return findOpen().orElseGet(this::last);
  }

  @Transactional(readOnly = true)
  public PageView<SegmentRun> list(PageQuery page) {
    List<SegmentRun> runs =
        jdbc.sql(
                "select * from segment_run order by "
                    + page.orderBy(ORDERINGS, "-id")
                    + ", id desc limit :limit offset :offset")
            .param("limit", page.limit())
            .param("offset", page.offset())
            .query(SegmentRun::read)
            .list();
    return page.view(runs, jdbc.sql("select count(*) from segment_run").query(Long.class).single());
  }

  /**
   * @throws ProblemException 404 when there is no such run
   */
  @Transactional(readOnly = true)
  public SegmentRun get(long id) {
    return jdbc.sql("select * from segment_run where id = ?")
        .param(id)
        .query(SegmentRun::read)
        .optional()
        .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
  }

  /**
   * Begins the run of the night after this day, once, when nothing else is under way. A run that
   * looked further already makes it needless: moves are published forwards in time.
   */
  void beginNight(LocalDate day) {
    jdbc.sql(
            """
            insert into segment_run (cause, period_start, period_end, requested_at)
            select 'nightly', :start, :end, :now
             where not exists (select from segment_run where period_end > :end)
            on conflict do nothing
            """)
        .param("start", day.minusDays(DAYS - 1L))
        .param("end", day)
        .param("now", at(clock.now()))
        .update();
  }

  /** The unfinished run, locked, so that another instance at work for this store waits. */
  Optional<SegmentRun> lockOpen() {
    return jdbc.sql("select * from segment_run where status <> 'done' for update")
        .query(SegmentRun::read)
        .optional();
  }

  /** The run that a newer one publishes the moves against. */
  Optional<Long> findBefore(long run) {
    return jdbc.sql(
            """
            select id from segment_run where id < ? and status = 'done'
            order by id desc limit 1
            """)
        .param(run)
        .query(Long.class)
        .optional();
  }

  void computed(long run, @Nullable Long previous, long customers, long changes) {
    jdbc.sql(
            """
            update segment_run
               set status = 'publishing', previous_id = :previous, computed_at = :now,
                   customers = :customers, changes = :changes
             where id = :run
            """)
        .param("previous", previous)
        .param("now", at(clock.now()))
        .param("customers", customers)
        .param("changes", changes)
        .param("run", run)
        .update();
  }

  void finished(long run) {
    jdbc.sql("update segment_run set status = 'done', finished_at = ? where id = ?")
        .params(at(clock.now()), run)
        .update();
  }

  private Optional<SegmentRun> findOpen() {
    return jdbc.sql("select * from segment_run where status <> 'done'")
        .query(SegmentRun::read)
        .optional();
  }

  /** When the one that was under way has just ended. */
  private SegmentRun last() {
    return jdbc.sql("select * from segment_run order by id desc limit 1")
        .query(SegmentRun::read)
        .single();
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
