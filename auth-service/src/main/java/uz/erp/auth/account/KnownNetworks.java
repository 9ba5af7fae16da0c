package uz.erp.auth.account;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uz.erp.auth.audit.ClientOrigin;

/**
 * The networks an account signed in from lately: there it can sign in although others guess its
 * password elsewhere. A network is what guesses are charged to, an IPv4 address or an IPv6 /64; in
 * a wider one a neighbour could lock the account again.
 */
@Repository
public class KnownNetworks {

  /** Renewing a row more often is not worth the write. */
  private static final Duration FRESH = Duration.ofHours(12);

  private final JdbcClient jdbc;
  private final AccountProperties properties;
  private final Clock clock;

  KnownNetworks(JdbcClient jdbc, AccountProperties properties, Clock clock) {
    this.jdbc = jdbc;
    this.properties = properties;
    this.clock = clock;
  }

  /** Records that the account signed in from the network of the current request. */
  public void add(long userId) {
    String network = ClientOrigin.current().network();
    if (network.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            insert into shared.known_network as k (user_id, network, last_seen_at)
            values (:user, :network, :now)
            on conflict on constraint pk_known_network do update set last_seen_at = :now
             where k.last_seen_at < :fresh
            """)
        .param("user", userId)
        .param("network", network)
        .param("now", now())
        .param("fresh", now().minus(FRESH))
        .update();
  }

  /** Records that a sign-in goes on; a network does not become known by that alone. */
  public void renew(long userId) {
    String network = ClientOrigin.current().network();
    if (network.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            update shared.known_network set last_seen_at = :now
             where user_id = :user and network = :network and last_seen_at < :fresh
            """)
        .param("user", userId)
        .param("network", network)
        .param("now", now())
        .param("fresh", now().minus(FRESH))
        .update();
  }

  int removeForgotten() {
    return jdbc.sql("delete from shared.known_network where last_seen_at < ?")
        .param(now().minus(properties.networkKnownFor()))
        .update();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
