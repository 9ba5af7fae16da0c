package uz.erp.analytics.dailysales;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what cashiers and registers are called: the name used last, by the time of its use, so that
 * the order in which names arrive makes no difference.
 */
@Service
public class PartNames {

  private final JdbcClient jdbc;

  PartNames(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What a register was called when its session was closed. */
  @Transactional
  public void learnRegister(long registerId, String name, Instant usedAt) {
    learn(BreakdownBy.REGISTER, registerId, name, usedAt);
  }

  /** The later of two uses wins; of two at the same time the greater name. */
  void learn(BreakdownBy part, long id, String name, Instant usedAt) {
    jdbc.sql(
            """
            insert into part_name as n (part, key, name, seen_at)
            values (:part, :key, :name, :at)
            on conflict (part, key) do update set name = excluded.name, seen_at = excluded.seen_at
             where (n.seen_at, n.name) < (excluded.seen_at, excluded.name)
            """)
        .param("part", part.code())
        .param("key", String.valueOf(id))
        .param("name", name)
        .param("at", usedAt.atOffset(ZoneOffset.UTC))
        .update();
  }
}
