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
 * Reads the topics that some handler wants, in the order of their partitions; what may be applied
 * together and arrives together is.
 */
final class EventConsumer implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(EventConsumer.class);
  private static final long PARKED_PAUSE_MILLIS = 5_000;
  private static final Duration AUTHENTICATION_PAUSE = Duration.ofSeconds(2);

  private final EventDispatcher dispatcher;
  private final ParkedEvents parked;
  private final Topics topics;
  private final KafkaMessageListenerContainer<String, String> container;
  private volatile @Nullable Thread background;

  EventConsumer(
      EventDispatcher dispatcher,
      ParkedEvents parked,
      Topics topics,
      ConsumerFactory<String, String> consumers) {
    this.dispatcher = dispatcher;
    this.parked = parked;
    this.topics = topics;
    ContainerProperties properties =
        new ContainerProperties(dispatcher.topics().toArray(String[]::new));
    properties.setMessageListener((BatchMessageListener<String, String>) this::receive);
    properties.setConsumerRebalanceListener(new ReloadParked());
    // a broker that does not know us yet is like one that is away; without this the container ends
    properties.setAuthExceptionRetryInterval(AUTHENTICATION_PAUSE);
    this.container = new KafkaMessageListenerContainer<>(consumers, properties);
    container.setBeanName("events");
    container.setCommonErrorHandler(new EventFailures(parked).handler());
  }

  @Override
  public void start() {
    Thread thread =
        Thread.ofPlatform().daemon().name("events-background").unstarted(this::background);
    // before it runs: it goes on only while it is the one noted here
    background = thread;
    thread.start();
    container.start();
  }

  @Override
  public void stop() {
    Thread running = background;
    background = null;
    if (running != null) {
      running.interrupt();
    }
    container.stop();
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
    return parked.follow(arrival)
        ? Optional.empty()
        : dispatcher.read(arrival.topic(), arrival.key(), arrival.value(), arrival.writerRole());
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

  /** Makes missing topics once Kafka is there, then goes on trying what is parked. */
  private void background() {
    boolean topicsThere = false;
    while (Thread.currentThread() == background) {
      try {
        if (!topicsThere) {
          topics.ensureWherePermitted(dispatcher.topics());
          topicsThere = true;
        }
        retryParked();
      } catch (ExecutionException | TimeoutException | RuntimeException e) {
        log.debug("trying again", e);
      } catch (InterruptedException e) {
        return;
      }
      try {
        Thread.sleep(PARKED_PAUSE_MILLIS);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private void retryParked() {
    for (ParkedEvents.Parked event : parked.due()) {
      try {
        dispatcher
            .read(event.topic(), event.eventKey(), event.event(), event.writerRole())
            .map(List::of)
            .ifPresent(dispatcher::apply);
        parked.applied(event);
      } catch (RuntimeException e) {
        parked.failedAgain(event, e);
      }
    }
  }

  /** With its place among the messages it came with. */
  private record Placed(int index, Delivery delivery) {}

  /** Another replica may have parked keys of the partitions that come to this one. */
  private final class ReloadParked implements ConsumerAwareRebalanceListener {
    @Override
    public void onPartitionsAssigned(
        Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
      parked.reload();
    }
  }
}
