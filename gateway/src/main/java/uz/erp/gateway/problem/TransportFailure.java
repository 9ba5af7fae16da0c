package uz.erp.gateway.problem;

import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.gateway.support.NotFoundException;
import org.springframework.web.server.ResponseStatusException;
import reactor.netty.internal.shaded.reactor.pool.PoolAcquirePendingLimitException;
import reactor.netty.internal.shaded.reactor.pool.PoolAcquireTimeoutException;
import uz.erp.platform.problem.ProblemException;

/**
 * Distinguishes transport failures on the way to a service from everything else. Only these open a
 * circuit breaker: an answer, whatever its status, is an answer.
 */
public final class TransportFailure implements Predicate<Throwable> {

  /** About as long as a service needs to be found again after it came back. */
  private static final Duration COME_AGAIN = Duration.ofSeconds(2);

  /** For the circuit breakers' configuration. */
  @Override
  public boolean test(Throwable failure) {
    return is(failure) && !isOverload(failure) && !(failure instanceof NotFoundException);
  }

  public static boolean is(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = next(cause)) {
      if (cause instanceof ClientGone) {
        return false; // a connection broke, but not one to a service
      }
      if (cause instanceof IOException
          || cause instanceof TimeoutException
          || cause instanceof PoolAcquirePendingLimitException) {
        return true;
      }
      if (cause instanceof ResponseStatusException status) {
        int code = status.getStatusCode().value();
        return code >= 502 && code <= 504;
      }
    }
    return false;
  }

  /** 503: said here, where it is known which connection broke, ours or the client's. */
  public static ProblemException asProblem(Throwable failure) {
    return ProblemException.unavailable(COME_AGAIN, failure);
  }

  /** Nothing was sent, so any request may be tried again. */
  public static boolean isBeforeSending(Throwable failure) {
    return has(failure, ConnectException.class);
  }

  /** The connection broke before an answer came: the service may or may not have acted. */
  public static boolean isWithoutAnswer(Throwable failure) {
    return is(failure) && has(failure, IOException.class);
  }

  /** All connections are busy: slowness under load, which a breaker would turn into an outage. */
  private static boolean isOverload(Throwable failure) {
    return has(failure, PoolAcquireTimeoutException.class)
        || has(failure, PoolAcquirePendingLimitException.class);
  }

  private static boolean has(Throwable failure, Class<? extends Throwable> type) {
    for (Throwable cause = failure; cause != null; cause = next(cause)) {
      if (type.isInstance(cause)) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Throwable next(Throwable cause) {
    return cause.getCause() == cause ? null : cause.getCause();
  }
}
