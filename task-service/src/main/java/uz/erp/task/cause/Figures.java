package uz.erp.task.cause;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uz.erp.platform.access.CostFigure;
import uz.erp.platform.access.FieldVisibility;

/** Figures of a cause as they are stored: texts by name in the order of their kind, those known. */
final class Figures {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Figures() {}

  static Map<String, String> read(CauseKind kind, String json) {
    JsonNode node = JSON.readTree(json);
    Map<String, String> figures = new LinkedHashMap<>();
    for (String name : kind.figures()) {
      JsonNode value = node.get(name);
      if (value != null && !value.isNull()) {
        figures.put(name, value.asString());
      }
    }
    return figures;
  }

  /** Those that the caller may see. */
  static Map<String, String> readVisible(CauseKind kind, String json) {
    Map<String, String> figures = read(kind, json);
    if (!FieldVisibility.isVisible(CostFigure.class)) {
      figures.keySet().removeIf(CauseKind::isCost);
    }
    return figures;
  }

  static String write(Map<String, String> figures) {
    return JSON.writeValueAsString(figures);
  }

  /** Those that are different in the second. */
  static List<FigureChange> changes(
      CauseKind kind, Map<String, String> from, Map<String, String> to) {
    return kind.figures().stream()
        .map(name -> new FigureChange(name, from.get(name), to.get(name)))
        .filter(change -> !Objects.equals(change.from(), change.to()))
        .toList();
  }
}
