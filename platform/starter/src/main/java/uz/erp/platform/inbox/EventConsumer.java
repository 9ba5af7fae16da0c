package uz.erp.platform.inbox;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;
import org.springframework.kafka.listener.MessageListener;
import org.springframework.kafka.support.ExponentialBackOffWithMaxRetries;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.util.backoff.FixedBackOff;
import uz.erp.platform.event.MalformedEventException;
import uz.erp.platform.outbox.Topics;
import uz.erp.platform.tenancy.ForeignSchemaException;
import uz.erp.platform.tenancy.TenantUnavailableException;

/**
 * Reads the topics that some handler wants. A failing event is tried again in place, for as long as
 * the database is away, else a few times before its key is parked.
 */
final class EventConsumer implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(EventConsumer.class);
  private static final int TRIES = 5;
  private static final long OUTAGE_PAUSE_MILLIS = 2_000;
  private static final long PARKED_PAUSE_MILLIS = 5_000;

  private final EventDispatcher dispatcher;
  private final ParkedEvents parked;
  private final Topics topics;
  private final KafkaMessageListenerContainer<String, String> container;
  private volatile @Nullable Thread background;

  EventConsumer(
      EventDispatcher dispatcher,
      ParkedEvents parked,
      Topics topics,
      Map<String, Object> consumerConfig) {
    this.dispatcher = dispatcher;
    this.parked = parked;
    this.topics = topics;
    ContainerProperties properties =
        new ContainerProperties(dispatcher.topics().toArray(String[]::new));
    properties.setMessageListener((MessageListener<String, String>) this::receive);
    properties.setConsumerRebalanceListener(new ReloadParked());
    this.container =
        new KafkaMessageListenerContainer<>(
            new DefaultKafkaConsumerFactory<>(consumerConfig), properties);
    container.setBeanName("events");
    container.setCommonErrorHandler(errorHandler());
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

  private void receive(ConsumerRecord<String, String> message) {
    if (!parked.follow(message.topic(), keyOf(message), positionOf(message), message.value())) {
      dispatcher.dispatch(message.value());
    }
  }

  private DefaultErrorHandler errorHandler() {
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
    parked.park(
        message.topic(),
        keyOf(message),
        positionOf(message),
        String.valueOf(message.value()),
        error.getCause() == null ? error : error.getCause());
  }

  private static String keyOf(ConsumerRecord<?, ?> message) {
    return String.valueOf(message.key());
  }

  /** Identifies a message even when it is no event. */
  private static String positionOf(ConsumerRecord<?, ?> message) {
    return message.partition() + "-" + message.offset();
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

  /** Makes missing topics once Kafka is there, then goes on trying what is parked. */
  private void background() {
    boolean topicsThere = false;
    while (Thread.currentThread() == background) {
      try {
        if (!topicsThere) {
          topics.ensure(dispatcher.topics());
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
        dispatcher.dispatch(event.event());
        parked.applied(event);
      } catch (RuntimeException e) {
        parked.failedAgain(event, e);
      }
    }
  }

  /** Another replica may have parked keys of the partitions that come to this one. */
  private final class ReloadParked implements ConsumerAwareRebalanceListener {
    @Override
    public void onPartitionsAssigned(
        Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
      parked.reload();
    }
  }
}
