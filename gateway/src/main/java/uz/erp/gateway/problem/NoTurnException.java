package uz.erp.gateway.problem;

/** Too many requests are under way at a service for one more to be worth waiting for. */
public final class NoTurnException extends RuntimeException {

  public NoTurnException() {
    super("too many requests at once", null, false, false);
  }
}
