package uz.erp.systemtests.badinput;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A field of a body, however deep.
 *
 * @param pointer in the sample, like {@code /lines/0/quantity}
 * @param name as problems name it, like {@code lines[0].quantity}
 */
record Field(String pointer, String name, JsonNode schema, boolean required) {

  /** All fields of a body of this schema. */
  static List<Field> of(JsonNode body) {
    List<Field> fields = new ArrayList<>();
    collect(body, "", "", fields);
    return fields;
  }

  private static void collect(JsonNode schema, String pointer, String name, List<Field> fields) {
    List<String> required = new ArrayList<>();
    schema.path("required").forEach(property -> required.add(property.stringValue()));
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      Field field =
          new Field(
              pointer + "/" + property.getKey(),
              name.isEmpty() ? property.getKey() : name + "." + property.getKey(),
              property.getValue(),
              required.contains(property.getKey()));
      fields.add(field);
      if (Samples.type(field.schema()).equals("array")) {
        collect(field.schema().path("items"), field.pointer() + "/0", field.name() + "[0]", fields);
      } else {
        collect(field.schema(), field.pointer(), field.name(), fields);
      }
    }
  }

  boolean isNullable() {
    return Samples.isNullable(schema);
  }
}
