package uz.erp.platform.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.event.EventOrigin;

/**
 * Hands events to Kafka. The producer is idempotent and confirmed by all replicas, and gives up
 * after seconds so that the relay's transaction stays short while Kafka is away.
 */
final class EventSender implements AutoCloseable {

  /**
   * Made for the first event: an idempotent producer asks for its id at once, and a service that
   * may write nothing would be refused it again and again.
   */
  private final Supplier<Producer<String, String>> producers;

  private @Nullable Producer<String, String> producer;

  private final Topics topics;
  private final Set<String> known = ConcurrentHashMap.newKeySet();

  EventSender(Supplier<Producer<String, String>> producers, Topics topics) {
    this.producers = producers;
    this.topics = topics;
  }

  /** The record says which database role wrote the event, where the database stated it. */
  CompletableFuture<?> send(OutboxRow row) {
    String topic = row.topic();
    CompletableFuture<Object> result = new CompletableFuture<>();
    try {
      if (!known.contains(topic)) {
        topics.ensure(Set.of(topic));
        known.add(topic);
      }
      ProducerRecord<String, String> message = new ProducerRecord<>(topic, row.key(), row.event());
      String writerRole = row.writerRole();
      if (writerRole != null) {
        message
            .headers()
            .add(EventOrigin.WRITER_HEADER, writerRole.getBytes(StandardCharsets.UTF_8));
      }
      producer()
          .send(
              message,
              (metadata, error) -> {
                if (error == null) {
                  result.complete(metadata);
                } else {
                  result.completeExceptionally(error);
                }
              });
    } catch (ExecutionException e) {
      result.completeExceptionally(e.getCause() == null ? e : e.getCause());
    } catch (TimeoutException | RuntimeException e) {
      result.completeExceptionally(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      result.completeExceptionally(e);
    }
    return result;
  }

  private synchronized Producer<String, String> producer() {
    Producer<String, String> made = producer == null ? producers.get() : producer;
    producer = made;
    return made;
  }

  @Override
  public synchronized void close() {
    if (producer != null) {
      producer.close(Duration.ofSeconds(3));
    }
  }
}
