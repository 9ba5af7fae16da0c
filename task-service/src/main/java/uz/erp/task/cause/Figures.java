package uz.erp.task.cause;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Figures of a cause as they are kept: texts by name, in the order of their kind. */
final class Figures {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Figures() {}

  static Map<String, @Nullable String> read(CauseKind kind, String json) {
    JsonNode node = JSON.readTree(json);
    Map<String, @Nullable String> figures = new LinkedHashMap<>();
    for (String name : kind.figures()) {
      JsonNode value = node.get(name);
      figures.put(name, value == null || value.isNull() ? null : value.asString());
    }
    return figures;
  }

  static String write(Map<String, @Nullable String> figures) {
    return JSON.writeValueAsString(figures);
  }

  /** Those that are different in the second. */
  static List<FigureChange> changes(
      Map<String, @Nullable String> from, Map<String, @Nullable String> to) {
    List<FigureChange> changes = new ArrayList<>();
    from.forEach(
        (name, before) -> {
          String after = to.get(name);
          if (!Objects.equals(before, after)) {
            changes.add(new FigureChange(name, before, after));
          }
        });
    return changes;
  }
}
