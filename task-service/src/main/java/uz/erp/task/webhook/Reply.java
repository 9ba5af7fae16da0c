package uz.erp.task.webhook;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What came of a try: a status or an error, never both.
 *
 * @param retryAfter how long the receiver asks us to wait
 */
public record Reply(
    @Nullable Integer status, @Nullable SendingError error, @Nullable Duration retryAfter) {

  private static final int GONE = 410;

  public static Reply of(SendingError error) {
    return new Reply(null, error, null);
  }

  public static Reply of(int status, @Nullable Duration retryAfter) {
    return new Reply(status, null, retryAfter);
  }

  boolean isTaken() {
    return status != null && status >= 200 && status < 300;
  }

  /** Nothing more is wanted there. */
  boolean isGone() {
    return status != null && status == GONE;
  }
}
