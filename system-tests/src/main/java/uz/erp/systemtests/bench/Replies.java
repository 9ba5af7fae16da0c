package uz.erp.systemtests.bench;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * What tills were answered in a stretch of time.
 *
 * @param all those that ended in it
 * @param starved arrivals that found no till to send their request: with many of them the load was
 *     less than it is said to be
 */
record Replies(List<Reply> all, double seconds, long starved) {

  /** Sales a second. */
  double goodput() {
    return count(Reply::isSale) / seconds;
  }

  /** Requests a second, however they were answered. */
  double perSecond() {
    return all.size() / seconds;
  }

  double share(Predicate<Reply> which) {
    return all.isEmpty() ? 0 : (double) count(which) / all.size();
  }

  long count(Predicate<Reply> which) {
    return all.stream().filter(which).count();
  }

  Figures times(Predicate<Reply> which) {
    return new Figures(all.stream().filter(which).map(Reply::nanos).toList());
  }

  /** Refused without a word when to come again, failed or not answered. */
  boolean breaksPromise() {
    return all.stream().anyMatch(Replies::isBroken);
  }

  static boolean isBroken(Reply reply) {
    return reply.isFailure() || reply.isRefusal() && !reply.isPoliteRefusal();
  }

  /** A line for people. */
  String line() {
    Figures good = times(Reply::isGood);
    return String.format(
        Locale.ROOT,
        "%6.1f sales/s  %6.1f requests/s  done %5.1f %%  429 %5.1f %%  503 %5.1f %%  broken %d"
            + "  p50 %.0f p95 %.0f p99 %.0f ms  refused p99 %.0f ms  no till %d",
        goodput(),
        perSecond(),
        100 * share(Reply::isGood),
        100 * share(reply -> reply.status() == 429),
        100 * share(reply -> reply.status() == 503),
        count(Replies::isBroken),
        good.percentile(50),
        good.percentile(95),
        good.percentile(99),
        times(Reply::isRefusal).percentile(99),
        starved);
  }
}
