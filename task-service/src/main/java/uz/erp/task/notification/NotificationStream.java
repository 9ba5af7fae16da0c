package uz.erp.task.notification;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.tenancy.TenantScope;

/**
 * Streams an employee's notifications, each once and in order. Runs on the request's own virtual
 * thread, which keeps the bound store and costs next to nothing while it waits; a connection to the
 * database is held only while new ones are read, by two streams at a time.
 */
@Service
public class NotificationStream {

  private static final Logger log = LoggerFactory.getLogger(NotificationStream.class);
  private static final int CHUNK = 100;
  private static final int READERS = 2;

  private final Notifications notifications;
  private final SubscriberStates states;
  private final Streams streams;
  private final StreamProperties limits;
  private final Semaphore readers = new Semaphore(READERS, true);

  NotificationStream(
      Notifications notifications,
      SubscriberStates states,
      Streams streams,
      StreamProperties limits) {
    this.notifications = notifications;
    this.states = states;
    this.streams = streams;
    this.limits = limits;
  }

  /**
   * Returns when the stream has ended: the client went, the employee was dismissed, too many were
   * opened, its time was over or the service stops.
   *
   * @param after the last notification the client has seen; null for those from now on
   * @throws ProblemException before anything was sent: 403 to a dismissed employee, 503 when there
   *     are too many streams
   */
  public void serve(long employeeId, @Nullable Long after, Locale locale, StreamSink sink) {
    SubscriberState state = states.get(employeeId);
    if (!state.isAtWork()) {
      throw new ProblemException(CommonProblem.PERMISSION_DENIED);
    }
    StreamSubscriber subscriber = new StreamSubscriber(TenantScope.current(), employeeId);
    // an id that was never issued, as after a restored backup, must not hide those to come
    subscriber.advance(after == null ? state.lastId() : Math.min(after, state.lastId()));
    streams.open(subscriber);
    try {
      sink.begin(subscriber.position());
      sink.flush();
      run(subscriber, locale, sink);
    } catch (IOException e) {
      log.debug("a client went away", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (DataAccessException | TransactionException e) {
      // the answer has begun; the client reconnects and resumes
      log.warn("a stream ends because the database does not answer", e);
    } finally {
      streams.close(subscriber);
    }
  }

  private void run(StreamSubscriber subscriber, Locale locale, StreamSink sink)
      throws IOException, InterruptedException {
    long end = System.nanoTime() + limits.life().toNanos();
    long left = limits.life().toNanos();
    while (!subscriber.isEnded() && left > 0) {
      List<NotificationView> found = read(subscriber, locale);
      for (NotificationView notification : found) {
        sink.send(notification);
        subscriber.advance(notification.id());
      }
      if (!found.isEmpty()) {
        sink.flush();
      }
      left = end - System.nanoTime();
      if (found.size() < CHUNK && !subscriber.await(pause(left)) && !subscriber.isEnded()) {
        sink.heartbeat();
        sink.flush();
      }
    }
  }

  private List<NotificationView> read(StreamSubscriber subscriber, Locale locale)
      throws InterruptedException {
    readers.acquire();
    try {
      return notifications.listAfter(subscriber.employeeId(), subscriber.position(), CHUNK, locale);
    } finally {
      readers.release();
    }
  }

  private Duration pause(long left) {
    return Duration.ofNanos(Math.min(left, limits.heartbeat().toNanos()));
  }
}
