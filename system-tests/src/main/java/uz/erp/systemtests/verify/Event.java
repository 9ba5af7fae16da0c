package uz.erp.systemtests.verify;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.CRC32C;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import uz.erp.systemtests.client.Json;

/**
 * What is on a topic or on its way there, as a CloudEvent.
 *
 * @param version of what it is about, after the fact
 * @param print changes with any byte of it
 */
record Event(
    UUID id,
    String type,
    String tenantKey,
    String tenantSchema,
    String subject,
    String time,
    long version,
    JsonNode data,
    String text,
    long print) {

  /** Empty for what is no event of this suite. */
  static Optional<Event> read(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      JsonNode event = Json.read(bytes);
      if (!event.path("id").isString() || !event.path("tenantkey").isString()) {
        return Optional.empty();
      }
      CRC32C sum = new CRC32C();
      sum.update(bytes);
      return Optional.of(
          new Event(
              UUID.fromString(event.path("id").stringValue()),
              event.path("type").stringValue(""),
              event.path("tenantkey").stringValue(),
              event.path("tenantschema").stringValue(""),
              event.path("subject").stringValue(""),
              event.path("time").stringValue(""),
              event.path("aggregateversion").longValue(0),
              event.path("data"),
              text,
              sum.getValue() << 32 ^ text.hashCode()));
    } catch (JacksonException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** What its Kafka key must be. */
  String key() {
    return tenantKey + ":" + subject;
  }
}
