package uz.erp.platform.inbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How long the inboxes remember events.
 *
 * @param retention for how long at least the id of an applied event is kept; two days or more
 * @param pruningInterval how often the service looks for ids to remove
 */
@ConfigurationProperties("erp.inbox")
record InboxProperties(Duration retention, Duration pruningInterval) {

  private static final Duration SHORTEST = Duration.ofDays(2);

  InboxProperties {
    if (retention.compareTo(SHORTEST) < 0) {
      throw new IllegalArgumentException(
          "erp.inbox.retention (ERP_INBOX_RETENTION) must be two days or more, not " + retention);
    }
    if (!pruningInterval.isPositive()) {
      throw new IllegalArgumentException("erp.inbox.pruning-interval must be positive");
    }
  }
}
