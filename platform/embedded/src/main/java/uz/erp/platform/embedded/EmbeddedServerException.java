package uz.erp.platform.embedded;

import org.jspecify.annotations.Nullable;

/**
 * Says in one sentence for people why an embedded server could not be started, reached or stopped.
 */
public final class EmbeddedServerException extends RuntimeException {

  EmbeddedServerException(String message) {
    this(message, null);
  }

  EmbeddedServerException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
