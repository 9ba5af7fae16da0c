package uz.erp.gateway.problem;

/** A service has so many requests in flight and queued that one more would be answered too late. */
public final class ConcurrencyLimitException extends RuntimeException {

  public ConcurrencyLimitException() {
    super("too many requests at once", null, false, false);
  }
}
