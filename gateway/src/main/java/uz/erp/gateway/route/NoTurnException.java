package uz.erp.gateway.route;

/** Too many requests are under way at a service for one more to be worth waiting for. */
final class NoTurnException extends RuntimeException {

  NoTurnException() {
    super("too many requests at once", null, false, false);
  }
}
