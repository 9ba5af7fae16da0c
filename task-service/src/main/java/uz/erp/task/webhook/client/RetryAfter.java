package uz.erp.task.webhook.client;

import java.time.Duration;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpMessage;
import org.jspecify.annotations.Nullable;

/** How long a receiver asks us to wait: {@code Retry-After} in seconds; dates are ignored. */
final class RetryAfter {

  private static final int LONGEST = 9;

  private RetryAfter() {}

  static @Nullable Duration of(HttpMessage response) {
    Header header = response.getFirstHeader("Retry-After");
    String value = header == null || header.getValue() == null ? "" : header.getValue().strip();
    return value.matches("[0-9]{1," + LONGEST + "}")
        ? Duration.ofSeconds(Long.parseLong(value))
        : null;
  }
}
