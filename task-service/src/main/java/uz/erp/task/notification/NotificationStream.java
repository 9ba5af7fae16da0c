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
 * Sends an employee's notifications as they come, each once and in order. Runs on the request's own
 * virtual thread, which keeps the bound store and costs next to nothing while it waits; a
 * connection to the database is held only while new ones are read, by two streams at a time.
 */
@Service
public class NotificationStream {

  private static final Logger log = LoggerFactory.getLogger(NotificationStream.class);
  private static final int CHUNK = 100;
  private static final int READERS = 2;

  private final Notifications notifications;
  private final SubscriberStates standings;
  private final Streams streams;
  private final StreamProperties bounds;
  private final Semaphore readers = new Semaphore(READERS, true);

  NotificationStream(
      Notifications notifications,
      SubscriberStates standings,
      Streams streams,
      StreamProperties bounds) {
    this.notifications = notifications;
    this.standings = standings;
    this.streams = streams;
    this.bounds = bounds;
  }

  /**
   * Returns when the stream has ended: the client went, the employee was dismissed, too many were
   * opened, its time was over or the service stops.
   *
   * @param after the last notification the client has seen; null for those from now on
   * @throws ProblemException before anything was sent: 403 to somebody dismissed, 503 when there
   *     are too many streams
   */
  public void serve(long employeeId, @Nullable Long after, Locale locale, StreamSink sink) {
    SubscriberState standing = standings.get(employeeId);
    if (!standing.isAtWork()) {
      throw new ProblemException(CommonProblem.PERMISSION_DENIED);
    }
    StreamSubscriber listener = new StreamSubscriber(TenantScope.current(), employeeId);
    // one that was never given out, as after a restored backup, must not hide those to come
    listener.advance(after == null ? standing.lastId() : Math.min(after, standing.lastId()));
    streams.open(listener);
    try {
      sink.begin(listener.position());
      sink.flush();
      run(listener, locale, sink);
    } catch (IOException e) {
      log.debug("a listener went away", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (DataAccessException | TransactionException e) {
      // the answer has begun; the client comes again and goes on where it was
      log.warn("a stream ends because the database does not answer", e);
    } finally {
      streams.close(listener);
    }
  }

  private void run(StreamSubscriber listener, Locale locale, StreamSink sink)
      throws IOException, InterruptedException {
    long end = System.nanoTime() + bounds.life().toNanos();
    long left = bounds.life().toNanos();
    while (!listener.isEnded() && left > 0) {
      List<NotificationView> news = read(listener, locale);
      for (NotificationView notification : news) {
        sink.send(notification);
        listener.advance(notification.id());
      }
      if (!news.isEmpty()) {
        sink.flush();
      }
      left = end - System.nanoTime();
      if (news.size() < CHUNK && !listener.await(pause(left)) && !listener.isEnded()) {
        sink.heartbeat();
        sink.flush();
      }
    }
  }

  private List<NotificationView> read(StreamSubscriber listener, Locale locale)
      throws InterruptedException {
    readers.acquire();
    try {
      return notifications.listAfter(listener.employeeId(), listener.position(), CHUNK, locale);
    } finally {
      readers.release();
    }
  }

  private Duration pause(long left) {
    return Duration.ofNanos(Math.min(left, bounds.heartbeat().toNanos()));
  }
}
