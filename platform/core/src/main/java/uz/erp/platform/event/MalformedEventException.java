package uz.erp.platform.event;

import org.jspecify.annotations.Nullable;

/** What arrived cannot be read; trying again will not help. */
public final class MalformedEventException extends RuntimeException {

  public MalformedEventException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
