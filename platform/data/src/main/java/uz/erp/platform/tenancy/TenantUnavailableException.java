package uz.erp.platform.tenancy;

import org.jspecify.annotations.Nullable;

/** The store's schema cannot serve now; the request may be repeated, nothing was done. */
public final class TenantUnavailableException extends RuntimeException {

  TenantUnavailableException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
