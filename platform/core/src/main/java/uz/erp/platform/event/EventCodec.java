package uz.erp.platform.event;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Events to and from JSON: snake_case data, unknown fields ignored so that producers may grow. */
public final class EventCodec {

  private final JsonMapper mapper =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .disable(tools.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  public String write(CloudEvent event) {
    return mapper.writeValueAsString(event);
  }

  /**
   * @throws MalformedEventException when it is no event of ours
   */
  public CloudEvent read(String json) {
    try {
      CloudEvent event = mapper.readValue(json, CloudEvent.class);
      if (event == null) {
        throw new MalformedEventException("nothing where an event belongs", null);
      }
      requireWhole(event);
      return event;
    } catch (JacksonException e) {
      throw new MalformedEventException("not a CloudEvent in JSON", e);
    }
  }

  /** What consumers rely on; a field left out would fail in them, and be tried again in vain. */
  private static void requireWhole(CloudEvent event) {
    require("id", event.id());
    require("type", event.type());
    require("subject", event.subject());
    require("time", event.time());
    require("tenantkey", event.tenantkey());
    require("tenantschema", event.tenantschema());
    require("tenantzone", event.tenantzone());
    require("tenantcurrency", event.tenantcurrency());
    require("tenantlanguage", event.tenantlanguage());
    require("data", event.data());
  }

  private static void require(String field, @Nullable Object value) {
    if (value == null) {
      throw new MalformedEventException(field + " is missing", null);
    }
  }

  public JsonNode toTree(Object data) {
    return mapper.valueToTree(data);
  }

  /**
   * @throws MalformedEventException when the data does not have the expected shape
   */
  public <T> T dataOf(CloudEvent event, Class<T> type) {
    try {
      return mapper.treeToValue(event.data(), type);
    } catch (JacksonException e) {
      throw new MalformedEventException("data of " + event.type(), e);
    }
  }
}
