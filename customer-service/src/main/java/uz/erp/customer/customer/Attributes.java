package uz.erp.customer.customer;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A customer's free attributes as the JSON of their column; numbers keep all their decimals. */
final class Attributes {

  static final String NONE = "{}";

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
  private static final TypeReference<Map<String, @Nullable Object>> MAP = new TypeReference<>() {};

  private Attributes() {}

  static Map<String, @Nullable Object> read(String column) {
    return JSON.readValue(column, MAP);
  }

  static String write(Map<String, @Nullable Object> attributes) {
    return JSON.writeValueAsString(attributes);
  }
}
