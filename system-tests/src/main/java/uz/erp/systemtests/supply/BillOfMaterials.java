package uz.erp.systemtests.supply;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A CycloneDX document, in JSON. */
final class BillOfMaterials {

  private static final String OURS = "uz.erp";

  private BillOfMaterials() {}

  /** The components of others, in order. */
  static List<Component> read(Path file) {
    JsonNode document = JsonMapper.shared().readTree(file.toFile());
    return document
        .path("components")
        .valueStream()
        .filter(component -> !component.path("group").asString().equals(OURS))
        .map(
            component ->
                new Component(
                    component.path("group").asString(),
                    component.path("name").asString(),
                    component.path("version").asString(),
                    component
                        .path("licenses")
                        .valueStream()
                        .flatMap(BillOfMaterials::licences)
                        .distinct()
                        .sorted()
                        .toList()))
        .sorted()
        .toList();
  }

  /** An SPDX identifier, else a name, else the parts of an expression between ORs. */
  private static Stream<String> licences(JsonNode choice) {
    String id = choice.at("/license/id").asString("");
    String name = choice.at("/license/name").asString("");
    String expression = choice.path("expression").asString("").replaceAll("[()]", "");
    return Stream.of(List.of(id), List.of(name), List.of(expression.split(" OR ")))
        .flatMap(List::stream)
        .filter(text -> !text.isBlank());
  }
}
