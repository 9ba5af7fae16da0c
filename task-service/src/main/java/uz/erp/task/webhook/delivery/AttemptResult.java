package uz.erp.task.webhook.delivery;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The result of an attempt: a status or an error, never both.
 *
 * @param retryAfter how long the receiver asks us to wait
 */
public record AttemptResult(
    @Nullable Integer status, @Nullable DeliveryError error, @Nullable Duration retryAfter) {

  private static final int GONE = 410;

  public static AttemptResult of(DeliveryError error) {
    return new AttemptResult(null, error, null);
  }

  public static AttemptResult of(int status, @Nullable Duration retryAfter) {
    return new AttemptResult(status, null, retryAfter);
  }

  boolean isDelivered() {
    return status != null && status >= 200 && status < 300;
  }

  /** The receiver wants no more messages. */
  boolean isGone() {
    return status != null && status == GONE;
  }
}
