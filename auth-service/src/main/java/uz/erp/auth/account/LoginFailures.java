package uz.erp.auth.account;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Counts wrong passwords by the name that was typed, whether or not an account has it, and locks it
 * for a while that doubles with each further one. Kept in the database, so that no restart forgets.
 *
 * <p>There are three counts. That of the <em>name</em> stops a guesser with many addresses. It is
 * silent: while it is locked, all are refused as for a wrong password. The account's {@link
 * KnownNetworks} are spared; there a silent count of the name <em>at that network</em> stands in
 * its place. The count of the name <em>at an address</em> tells a client to wait. It does not rise
 * while the name is locked, for any caller or password: else it would reveal who is known where, or
 * whether a refused password was the right one.
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

  /**
   * How a count stands after one more.
   *
   * @param locked whether this one locked it
   */
  record Count(int failures, boolean locked) {}

  /**
   * Whether even the right password is refused at this network. One statement that does as much for
   * a name that no account has.
   */
  boolean isLocked(Username username, String network) {
    return jdbc.sql(
            """
            select exists (
              select from shared.login_failure f
               where f.locked_until > :now and f.name_hash = case
                 when exists (
                   select from shared.known_network k join shared.app_user u on u.id = k.user_id
                    where u.username_key = :username and k.last_seen_at > :since
                      and k.network = :network)
                 then cast(:at_network as bytea) else cast(:name as bytea) end)
            """)
        .param("now", now())
        .param("username", username.key())
        .param("since", now().minus(properties.networkKnownFor()))
        .param("network", network)
        .param("at_network", username.hashAtKnown(network))
        .param("name", username.hash())
        .query(Boolean.class)
        .single();
  }

  /** How long the address has to wait before it may try the name again; empty when it need not. */
  Optional<Duration> lockedFor(Username username, String network) {
    return lockedFor(username.hash(network));
  }

  /**
   * Counts one more; empty when the name was locked already. Always in this order, so that two
   * never wait for each other.
   */
  Optional<Count> add(Username username, String network) {
    Optional<Count> byName = add(username.hash(), properties.freeFailures());
    add(username.hashAtKnown(network), properties.freeFailures());
    if (byName.isPresent()) {
      add(username.hash(network), properties.freeFailuresPerAddress());
    }
    return byName;
  }

  private Optional<Duration> lockedFor(byte[] who) {
    return jdbc.sql(
            "select locked_until from shared.login_failure where name_hash = ? and locked_until > ?")
        .params(who, now())
        .query(OffsetDateTime.class)
        .optional()
        .map(until -> Duration.between(now(), until));
  }

  /** In one statement that is right for many guesses at once. */
  private Optional<Count> add(byte[] who, int free) {
    return jdbc.sql(
            """
            insert into shared.login_failure as f (name_hash, failures, last_failed_at)
            values (:who, 1, :now)
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
            returning failures, locked_until is not null as locked
            """)
        .param("who", who)
        .param("now", now())
        .param("forgotten", now().minus(properties.forgottenAfter()))
        .param("free", free)
        .param("first", (double) properties.firstLock().toSeconds())
        .param("longest", (double) properties.longestLock().toSeconds())
        .query((row, number) -> new Count(row.getInt("failures"), row.getBoolean("locked")))
        .optional();
  }

  /**
   * Takes back what was counted at this network, whose user has just proven to know the password. A
   * guesser elsewhere gains nothing by that. In the order of {@link #add}.
   */
  void clear(Username username, String network) {
    int own = failuresOf(username.hash(network));
    jdbc.sql(
            "update shared.login_failure set failures = failures - ? where name_hash = ? and failures > ?")
        .params(own, username.hash(), own)
        .update();
    jdbc.sql("delete from shared.login_failure where name_hash = ? and failures <= ?")
        .params(username.hash(), own)
        .update();
    List.of(username.hashAtKnown(network), username.hash(network))
        .forEach(
            who ->
                jdbc.sql("delete from shared.login_failure where name_hash = ?")
                    .param(who)
                    .update());
  }

  private int failuresOf(byte[] who) {
    return jdbc.sql(
            "select failures from shared.login_failure where name_hash = ? and last_failed_at >= ?")
        .params(who, now().minus(properties.forgottenAfter()))
        .query(Integer.class)
        .optional()
        .orElse(0);
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
