package uz.erp.platform.event;

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
      if (event == null
          || event.id() == null
          || event.type() == null
          || event.tenantkey() == null) {
        throw new MalformedEventException("id, type or tenantkey is missing", null);
      }
      return event;
    } catch (JacksonException e) {
      throw new MalformedEventException("not a CloudEvent in JSON", e);
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
