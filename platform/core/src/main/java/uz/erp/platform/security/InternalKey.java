package uz.erp.platform.security;

/**
 * By which a service knows that one of the suite's own parts calls its {@code /internal} endpoints.
 * Each service with such endpoints has its own key, and only its callers have it as well.
 */
public final class InternalKey {

  /** The request header; the gateway removes it from what clients send. */
  public static final String HEADER = "X-Internal-Key";

  private InternalKey() {}
}
