package uz.erp.platform.inbox;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Events that could not be applied, put aside with all that follow on their key, so that the other
 * keys go on and the order of this one is kept. Tried again, ever more rarely.
 */
final class ParkedEvents {

  private static final Logger log = LoggerFactory.getLogger(ParkedEvents.class);
  private static final Duration AT_MOST = Duration.ofMinutes(10);

  /** An event put aside. */
  record Parked(
      long id,
      String topic,
      String eventKey,
      String event,
      @Nullable String writerRole,
      int attempts) {}

  private record Key(String topic, String eventKey) {}

  private final JdbcClient jdbc;
  private final Set<Key> keys = new HashSet<>();

  ParkedEvents(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Reads again which keys are parked: at the start and when partitions change hands. */
  synchronized void reload() {
    keys.clear();
    keys.addAll(
        jdbc.sql("select distinct topic, event_key from shared.parked_event")
            .query(Key.class)
            .list());
  }

  /** Parks the event when its key is parked already; says whether it did. */
  synchronized boolean follow(Arrival event) {
    if (!keys.contains(new Key(event.topic(), event.key()))) {
      return false;
    }
    insert(event, "behind an event that is parked");
    return true;
  }

  synchronized void park(Arrival event, Throwable error) {
    insert(event, String.valueOf(error));
    keys.add(new Key(event.topic(), event.key()));
    log.error(
        "event {} of {} is parked with its key {}",
        event.position(),
        event.topic(),
        event.key(),
        error);
  }

  /** The first event of each parked key whose time has come. */
  List<Parked> due() {
    return jdbc.sql(
            """
            select id, topic, event_key, event, writer_role, attempts from shared.parked_event p
            where next_attempt_at <= now()
              and not exists (
                select from shared.parked_event earlier
                where earlier.topic = p.topic and earlier.event_key = p.event_key
                  and earlier.id < p.id)
            order by id limit 100""")
        .query(Parked.class)
        .list();
  }

  synchronized void applied(Parked event) {
    jdbc.sql("delete from shared.parked_event where id = ?").param(event.id()).update();
    boolean more =
        jdbc.sql(
                "select exists (select from shared.parked_event where topic = ? and event_key = ?)")
            .params(event.topic(), event.eventKey())
            .query(Boolean.class)
            .single();
    if (!more) {
      keys.remove(new Key(event.topic(), event.eventKey()));
      log.info("key {} of {} is no longer parked", event.eventKey(), event.topic());
    }
  }

  void failedAgain(Parked event, Throwable error) {
    long seconds = Math.min(AT_MOST.toSeconds(), 10L << Math.min(event.attempts(), 10));
    jdbc.sql(
            """
            update shared.parked_event set attempts = attempts + 1, error = ?,
              next_attempt_at = now() + ? * interval '1 second' where id = ?""")
        .params(String.valueOf(error), seconds, event.id())
        .update();
  }

  long count() {
    return jdbc.sql("select count(*) from shared.parked_event").query(Long.class).single();
  }

  private void insert(Arrival event, String error) {
    String writerRole = event.writerRole();
    jdbc.sql(
            """
            insert into shared.parked_event (topic, event_key, event_id, event, writer_role, error)
            values (?, ?, ?, ?, ?, ?) on conflict (topic, event_id) do nothing""")
        .param(event.topic())
        .param(storable(event.key()))
        .param(event.position())
        .param(storable(event.value()))
        .param(writerRole == null ? null : storable(writerRole))
        .param(storable(error))
        .update();
  }

  /** No text of PostgreSQL holds a zero byte, and what is refused here would hold up everything. */
  private static String storable(String text) {
    return text.replace('\0', '\ufffd');
  }
}
