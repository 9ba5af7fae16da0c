package uz.erp.auth.token;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long tokens live and keys sign.
 *
 * @param masterKey base64 of the 32 bytes that seal private keys at rest
 * @param access life of a user token
 * @param refresh life of a refresh token, renewed at each use
 * @param pass life of a store pass
 * @param keyLife how long a key signs before the next one takes over
 * @param keyLead how long before that the next key is published
 * @param urgentLead the same when rotation is asked for by hand; must exceed {@code keyReload}
 * @param keyReload how old a replica's copy of the keys may get
 */
@ConfigurationProperties("erp.auth.token")
record TokenProperties(
    @DefaultValue("") String masterKey,
    @DefaultValue("15m") Duration access,
    @DefaultValue("7d") Duration refresh,
    @DefaultValue("60s") Duration pass,
    @DefaultValue("30d") Duration keyLife,
    @DefaultValue("1h") Duration keyLead,
    @DefaultValue("1m") Duration urgentLead,
    @DefaultValue("15s") Duration keyReload) {

  /** Clocks may differ by this much; a token may be looked at this long after its end. */
  private static final Duration SKEW = Duration.ofMinutes(1);

  TokenProperties {
    if (pass.compareTo(Duration.ofSeconds(60)) > 0) {
      throw new IllegalArgumentException("A store pass lives 60 seconds at most, not " + pass);
    }
    if (urgentLead.compareTo(keyReload) <= 0 || keyLead.compareTo(urgentLead) < 0) {
      throw new IllegalArgumentException(
          "Wanted: key-reload < urgent-lead <= key-lead, else a replica meets a key it does not know");
    }
  }

  /** How long a key stays published after it signed for the last time. */
  Duration keyAfterlife() {
    return (access.compareTo(pass) > 0 ? access : pass).plus(SKEW);
  }

  @Override
  public String toString() {
    return "TokenProperties[access=" + access + ", refresh=" + refresh + ", pass=" + pass + "]";
  }
}
