package uz.erp.platform.problem;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects what is wrong with a request, field by field, so that a client gets all errors at once.
 */
public final class FieldErrors {

  /**
   * A message to be put into the caller's language later.
   *
   * @param key the message key, or the text itself when no such key exists
   */
  public record Text(String key, List<Object> arguments) {}

  private final Map<String, List<Text>> fields = new LinkedHashMap<>();

  public FieldErrors add(String field, String messageKey, Object... arguments) {
    fields
        .computeIfAbsent(field, ignored -> new ArrayList<>())
        .add(new Text(messageKey, List.of(arguments)));
    return this;
  }

  public boolean isEmpty() {
    return fields.isEmpty();
  }

  /**
   * @throws ProblemException 400 {@code validation_failed} when anything was added
   */
  public void throwIfAny() {
    if (!fields.isEmpty()) {
      throw ProblemException.ofFields(asMap());
    }
  }

  Map<String, List<Text>> asMap() {
    return Collections.unmodifiableMap(fields);
  }
}
