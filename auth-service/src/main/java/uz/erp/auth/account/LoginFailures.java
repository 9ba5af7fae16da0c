package uz.erp.auth.account;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Counts wrong passwords by the name that was typed, whether or not it is anybody's, and locks it
 * for a while that doubles with each further one.
 */
@Repository
class LoginFailures {

  private final JdbcClient jdbc;
  private final AccountProperties properties;
  private final Clock clock;

  LoginFailures(JdbcClient jdbc, AccountProperties properties, Clock clock) {
    this.jdbc = jdbc;
    this.properties = properties;
    this.clock = clock;
  }

  boolean isLocked(Username username) {
    return jdbc.sql(
            """
            select exists (
              select from shared.login_failure where name_hash = ? and locked_until > ?)
            """)
        .params(username.hash(), now())
        .query(Boolean.class)
        .single();
  }

  /** Counts one more, in one statement that is right for many guesses at once. */
  void add(Username username) {
    jdbc.sql(
            """
            insert into shared.login_failure as f (name_hash, failures, last_failed_at)
            values (:hash, 1, :now)
            on conflict (name_hash) do update set
              failures = case when f.last_failed_at < :forgotten then 1 else f.failures + 1 end,
              last_failed_at = :now,
              locked_until = case
                when f.last_failed_at < :forgotten or f.failures + 1 < :free then null
                else cast(:now as timestamptz) + least(
                  make_interval(secs => :first * power(2, least(f.failures + 1 - :free, 20))),
                  make_interval(secs => :longest)) end
            -- what is tried while locked does not count, else a name could be kept locked for ever
            where f.locked_until is null or f.locked_until <= :now
            """)
        .param("hash", username.hash())
        .param("now", now())
        .param("forgotten", now().minus(properties.forgottenAfter()))
        .param("free", properties.freeFailures())
        .param("first", (double) properties.firstLock().toSeconds())
        .param("longest", (double) properties.longestLock().toSeconds())
        .update();
  }

  void clear(Username username) {
    jdbc.sql("delete from shared.login_failure where name_hash = ?")
        .param(username.hash())
        .update();
  }

  int removeForgotten() {
    return jdbc.sql("delete from shared.login_failure where last_failed_at < ?")
        .param(now().minus(properties.forgottenAfter()).minus(properties.longestLock()))
        .update();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
