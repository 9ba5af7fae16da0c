package uz.erp.systemtests.contracts;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import tools.jackson.databind.JsonNode;

/**
 * What the components of the services are called in one document: as before where all mean the
 * same, and with the service in front where they differ, or refer to one that does.
 */
final class ComponentNames {

  private static final String COMPONENTS = "#/components/";

  private final Set<String> differing;

  private ComponentNames(Set<String> differing) {
    this.differing = differing;
  }

  static ComponentNames of(SortedMap<String, JsonNode> documents) {
    Map<String, Set<JsonNode>> meanings = new HashMap<>();
    documents.values().forEach(document -> collect(document, meanings));
    Set<String> differing = new HashSet<>();
    meanings.forEach(
        (pointer, all) -> {
          if (all.size() > 1) {
            differing.add(pointer);
          }
        });
    Set<String> shared = shared(documents);
    boolean grew = true;
    while (grew) {
      Set<String> more = new HashSet<>();
      for (String pointer : shared) {
        if (meanings.getOrDefault(pointer, Set.of()).stream()
            .flatMap(meaning -> References.in(meaning).stream())
            .anyMatch(differing::contains)) {
          more.add(pointer);
        }
      }
      grew = differing.addAll(more);
    }
    return new ComponentNames(Set.copyOf(differing));
  }

  /** The pointer in the bundle for a pointer in the document of a service. */
  String pointer(String service, String pointer) {
    if (!differing.contains(pointer)) {
      return pointer;
    }
    int name = pointer.lastIndexOf('/') + 1;
    return pointer.substring(0, name) + capitalized(service) + pointer.substring(name);
  }

  String name(String service, String kind, String name) {
    String pointer = pointer(service, COMPONENTS + kind + "/" + name);
    return pointer.substring(pointer.lastIndexOf('/') + 1);
  }

  static String capitalized(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  private static void collect(JsonNode document, Map<String, Set<JsonNode>> meanings) {
    for (Map.Entry<String, JsonNode> kind : document.path("components").properties()) {
      for (Map.Entry<String, JsonNode> component : kind.getValue().properties()) {
        meanings
            .computeIfAbsent(
                COMPONENTS + kind.getKey() + "/" + component.getKey(), unknown -> new HashSet<>())
            .add(component.getValue());
      }
    }
  }

  /** Those that more than one service has. */
  private static Set<String> shared(SortedMap<String, JsonNode> documents) {
    Set<String> once = new HashSet<>();
    Set<String> twice = new HashSet<>();
    for (JsonNode document : documents.values()) {
      Map<String, Set<JsonNode>> own = new HashMap<>();
      collect(document, own);
      own.keySet().stream().filter(pointer -> !once.add(pointer)).forEach(twice::add);
    }
    return twice;
  }
}
