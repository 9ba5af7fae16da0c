package uz.erp.platform.inbox;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.event.EventOrigin;

/**
 * What came from Kafka, whether or not it is an event.
 *
 * @param position identifies it on its topic
 * @param writerRole the database role that wrote it, as its header says; null without one
 */
record Arrival(
    String topic, String key, String position, String value, @Nullable String writerRole) {

  static Arrival of(ConsumerRecord<?, ?> message) {
    Header writer = message.headers().lastHeader(EventOrigin.WRITER_HEADER);
    return new Arrival(
        message.topic(),
        String.valueOf(message.key()),
        message.partition() + "-" + message.offset(),
        String.valueOf(message.value()),
        writer == null ? null : new String(writer.value(), StandardCharsets.UTF_8));
  }
}
