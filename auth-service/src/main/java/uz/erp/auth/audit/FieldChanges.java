package uz.erp.auth.audit;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Fields before and after; those that stayed as they were are left out. */
public final class FieldChanges {

  public static final FieldChanges NONE = new FieldChanges();

  /** One field. */
  public record Change(
      @JsonProperty("old") @Schema(types = {"string", "number", "boolean", "null"})
          @Nullable Object before,
      @JsonProperty("new") @Schema(types = {"string", "number", "boolean", "null"})
          @Nullable Object after) {}

  private final Map<String, Change> fields = new LinkedHashMap<>();

  private FieldChanges() {}

  /** Compares two states of one thing, field by field. */
  public static FieldChanges between(Map<String, ?> before, Map<String, ?> after) {
    FieldChanges changes = new FieldChanges();
    after.forEach(
        (field, value) -> {
          Object old = before.get(field);
          if (!Objects.equals(old, value)) {
            changes.fields.put(field, new Change(old, value));
          }
        });
    return changes;
  }

  public boolean isEmpty() {
    return fields.isEmpty();
  }

  public boolean has(String field) {
    return fields.containsKey(field);
  }

  Map<String, Change> asMap() {
    return fields;
  }
}
