package uz.erp.platform.inbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;
import uz.erp.platform.outbox.Topics;

/**
 * Reads the topics of the service's handlers, in the order of their partitions; what may be applied
 * together and arrives together is.
 */
final class EventConsumer implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(EventConsumer.class);
  private static final long RETRY_PAUSE_MILLIS = 5_000;
  private static final Duration MARKS_AGE = Duration.ofMinutes(1);
  private static final Duration AUTHENTICATION_PAUSE = Duration.ofSeconds(2);

  private final EventDispatcher dispatcher;
  private final DeadLetters deadLetters;
  private final InboxMarks marks;
  private final Topics topics;
  private final ConsumerFactory<String, String> consumers;
  private @Nullable KafkaMessageListenerContainer<String, String> container;
  private volatile @Nullable Thread background;

  EventConsumer(
      EventDispatcher dispatcher,
      DeadLetters deadLetters,
      InboxMarks marks,
      Topics topics,
      ConsumerFactory<String, String> consumers) {
    this.dispatcher = dispatcher;
    this.deadLetters = deadLetters;
    this.marks = marks;
    this.topics = topics;
    this.consumers = consumers;
  }

  private KafkaMessageListenerContainer<String, String> container() {
    ContainerProperties properties =
        new ContainerProperties(dispatcher.topics().toArray(String[]::new));
    properties.setMessageListener((BatchMessageListener<String, String>) this::receive);
    properties.setConsumerRebalanceListener(new ReloadAtAssignment());
    // a broker that does not know us yet is like one that is away; without this the container ends
    properties.setAuthExceptionRetryInterval(AUTHENTICATION_PAUSE);
    KafkaMessageListenerContainer<String, String> made =
        new KafkaMessageListenerContainer<>(consumers, properties);
    made.setBeanName("events");
    made.setCommonErrorHandler(new EventFailures(deadLetters).handler());
    return made;
  }

  @Override
  public void start() {
    if (dispatcher.topics().isEmpty()) {
      return;
    }
    Thread thread =
        Thread.ofPlatform().daemon().name("events-background").unstarted(this::background);
    // before it runs: it goes on only while it is the one stored here
    background = thread;
    thread.start();
    container = container();
    container.start();
  }

  @Override
  public void stop() {
    Thread running = background;
    background = null;
    if (running != null) {
      running.interrupt();
    }
    if (container != null) {
      container.stop();
    }
  }

  @Override
  public boolean isRunning() {
    return background != null;
  }

  /**
   * In their order. What fails is named by its place: all before it is done then, and what comes
   * behind it comes again.
   */
  private void receive(List<ConsumerRecord<String, String>> messages) {
    List<Placed> together = new ArrayList<>();
    for (int i = 0; i < messages.size(); i++) {
      Optional<Delivery> next;
      try {
        next = read(messages.get(i));
      } catch (RuntimeException e) {
        apply(together);
        throw new BatchListenerFailedException("not read", e, i);
      }
      if (next.isPresent()) {
        if (!together.isEmpty() && !together.getLast().delivery().goesWith(next.get())) {
          apply(together);
          together.clear();
        }
        together.add(new Placed(i, next.get()));
      }
    }
    apply(together);
  }

  private Optional<Delivery> read(ConsumerRecord<String, String> message) {
    Arrival arrival = Arrival.of(message);
    if (marks.mayCover(message)) {
      // before the key's dead letters: those are retried without regard to marks
      Optional<Delivery> old = readArrival(arrival);
      if (old.filter(delivery -> !marks.covers(message, delivery.event())).isEmpty()) {
        return Optional.empty();
      }
    }
    return deadLetters.addIfBlocked(arrival) ? Optional.empty() : readArrival(arrival);
  }

  private Optional<Delivery> readArrival(Arrival arrival) {
    return dispatcher.read(arrival.topic(), arrival.key(), arrival.value(), arrival.writerRole());
  }

  private void apply(List<Placed> together) {
    if (together.size() > 1) {
      try {
        dispatcher.apply(together.stream().map(Placed::delivery).toList());
        return;
      } catch (RuntimeException e) {
        // which of them it was shows when each is tried by itself
        log.warn("{} events could not be applied together", together.size(), e);
      }
    }
    for (Placed one : together) {
      try {
        dispatcher.apply(List.of(one.delivery()));
      } catch (RuntimeException e) {
        throw new BatchListenerFailedException("not applied", e, one.index());
      }
    }
  }

  /**
   * Makes missing topics once Kafka is there, then goes on retrying dead letters and loading marks.
   */
  private void background() {
    boolean topicsThere = false;
    long nextReload = System.nanoTime();
    while (Thread.currentThread() == background) {
      try {
        if (!topicsThere) {
          topics.ensureWherePermitted(dispatcher.topics());
          topicsThere = true;
        }
        if (System.nanoTime() - nextReload >= 0) {
          marks.reload();
          nextReload = System.nanoTime() + MARKS_AGE.toNanos();
        }
        retryDeadLetters();
      } catch (ExecutionException | TimeoutException | RuntimeException e) {
        log.debug("trying again", e);
      } catch (InterruptedException e) {
        return;
      }
      try {
        Thread.sleep(RETRY_PAUSE_MILLIS);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private void retryDeadLetters() {
    for (DeadLetters.DeadLetter event : deadLetters.due()) {
      try {
        dispatcher
            .read(event.topic(), event.eventKey(), event.event(), event.writerRole())
            .map(List::of)
            .ifPresent(dispatcher::apply);
        deadLetters.applied(event);
      } catch (RuntimeException e) {
        deadLetters.failedAgain(event, e);
      }
    }
  }

  /** With its place among the messages it came with. */
  private record Placed(int index, Delivery delivery) {}

  /** Another instance may have blocked keys of the partitions that are assigned to this one. */
  private final class ReloadAtAssignment implements ConsumerAwareRebalanceListener {
    @Override
    public void onPartitionsAssigned(
        Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
      marks.reload();
      deadLetters.reload();
    }
  }
}
