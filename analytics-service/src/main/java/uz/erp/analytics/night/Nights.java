package uz.erp.analytics.night;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.due.Agenda;
import uz.erp.platform.time.StoreClock;

/** Asks for the night's work with the first event of a day, in that event's transaction. */
@Service
public class Nights {

  private final JdbcClient jdbc;
  private final Agenda agenda;
  private final StoreClock clock;
  private final ObjectProvider<NightWork> works;

  /**
   * @param works asked when they are needed only, because works may themselves ask for a night
   */
  Nights(JdbcClient jdbc, Agenda agenda, StoreClock clock, ObjectProvider<NightWork> works) {
    this.jdbc = jdbc;
    this.agenda = agenda;
    this.clock = clock;
    this.works = works;
  }

  /**
   * To be called last in an event's transaction: the first one of a day keeps the others of the
   * same moment waiting until it has committed. A past that is read again asks for nothing.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void somethingHappenedOn(LocalDate day) {
    if (day.isBefore(clock.today().minusDays(1))) {
      return;
    }
    int first =
        jdbc.sql("insert into night_ask (day) values (?) on conflict (day) do nothing")
            .param(day)
            .update();
    if (first == 1) {
      ask(clock.startOfDay(day.plusDays(1)));
    }
  }

  /** Has the night's work done now; the coming night's is asked for as ever. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void askNow() {
    ask(clock.now());
  }

  /** When the coming night begins, if the store has had an event today and so wants it. */
  @Transactional(readOnly = true)
  public Optional<Instant> findComing() {
    LocalDate today = clock.today();
    return jdbc.sql("select day from night_ask where day = ?")
        .param(today)
        .query(LocalDate.class)
        .optional()
        .map(asked -> clock.startOfDay(asked.plusDays(1)));
  }

  private void ask(Instant dueAt) {
    // in one order, as the agenda locks a row for each
    works.stream().map(NightWork::name).sorted().forEach(work -> agenda.request(work, dueAt));
  }
}
