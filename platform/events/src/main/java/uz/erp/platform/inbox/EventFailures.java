package uz.erp.platform.inbox;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.support.ExponentialBackOffWithMaxRetries;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.util.backoff.FixedBackOff;
import uz.erp.platform.event.MalformedEventException;
import uz.erp.platform.tenancy.ForeignSchemaException;
import uz.erp.platform.tenancy.TenantUnavailableException;

/**
 * What becomes of an event that fails: it is tried again in place, for as long as the database is
 * away, else a few times before its key is parked.
 */
final class EventFailures {

  private static final int TRIES = 5;
  private static final long OUTAGE_PAUSE_MILLIS = 2_000;

  private final ParkedEvents parked;

  EventFailures(ParkedEvents parked) {
    this.parked = parked;
  }

  DefaultErrorHandler handler() {
    ExponentialBackOffWithMaxRetries backOff = new ExponentialBackOffWithMaxRetries(TRIES);
    backOff.setInitialInterval(200);
    backOff.setMultiplier(2);
    DefaultErrorHandler handler = new DefaultErrorHandler(this::park, backOff);
    handler.setBackOffFunction(
        (message, error) ->
            isOutage(error)
                ? new FixedBackOff(OUTAGE_PAUSE_MILLIS, FixedBackOff.UNLIMITED_ATTEMPTS)
                : null);
    handler.addNotRetryableExceptions(MalformedEventException.class, ForeignSchemaException.class);
    return handler;
  }

  private void park(ConsumerRecord<?, ?> message, Exception error) {
    parked.park(Arrival.of(message), ofHandler(error));
  }

  /** Without what the listener's container and this class put around it. */
  private static Throwable ofHandler(Throwable error) {
    Throwable cause = error.getCause();
    return cause != null && error instanceof KafkaException ? ofHandler(cause) : error;
  }

  private static boolean isOutage(@Nullable Throwable error) {
    for (Throwable t = error; t != null; t = t.getCause()) {
      if (t instanceof CannotGetJdbcConnectionException
          || t instanceof CannotCreateTransactionException
          || t instanceof TransientDataAccessException
          || t instanceof TenantUnavailableException) {
        return true;
      }
    }
    return false;
  }
}
