package uz.erp.systemtests.bench;

/**
 * What came of one request of a {@link Lane}.
 *
 * @param status 0 when there was no answer at all
 * @param saysWhen whether it says when to come again
 * @param arrived when the request was due, which is when a customer began to wait
 * @param ended when the answer was there; both as {@link System#nanoTime} counts
 */
record Reply(boolean isCheckout, int status, boolean saysWhen, long arrived, long ended) {

  boolean isGood() {
    return status == 200;
  }

  boolean isSale() {
    return isCheckout && isGood();
  }

  /** Refused as the contract says: nothing was done, with {@code Retry-After}. */
  boolean isPoliteRefusal() {
    return isRefusal() && saysWhen;
  }

  boolean isRefusal() {
    return status == 429 || status == 503;
  }

  /** Neither done nor turned away. */
  boolean isFailure() {
    return !isGood() && !isRefusal();
  }

  long nanos() {
    return ended - arrived;
  }
}
