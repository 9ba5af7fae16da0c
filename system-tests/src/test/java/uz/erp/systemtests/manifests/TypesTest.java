package uz.erp.systemtests.manifests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The models refuse what Kubernetes would not understand. */
class TypesTest {

  /** Objects whose fields are names of the author's choice. */
  private static final Set<String> MAPS =
      Set.of("labels", "annotations", "matchLabels", "data", "requests", "limits");

  @ParameterizedTest
  @ValueSource(strings = {"local", "production"})
  void noObjectMayHaveAFieldThatItsTypeHasNot(String overlay, @TempDir Path folder) {
    for (JsonNode document : Overlays.copiedTo(folder).render(overlay)) {
      List<ObjectNode> objects = new ArrayList<>();
      collect(document, document.path("kind").asText(), objects);
      assertThat(objects).isNotEmpty();
      for (ObjectNode object : objects) {
        object.put("sizeInMilesPerHour", 1);
        assertThatIllegalArgumentException()
            .isThrownBy(() -> Manifests.of(List.of(document)))
            .withMessageContaining("sizeInMilesPerHour");
        object.remove("sizeInMilesPerHour");
      }
      Manifests.of(List.of(document));
    }
  }

  private static void collect(JsonNode node, String kind, List<ObjectNode> objects) {
    if (node instanceof ObjectNode object) {
      objects.add(object);
    }
    node.properties().stream()
        .filter(field -> !MAPS.contains(field.getKey()))
        .filter(field -> !(kind.equals("Service") && field.getKey().equals("selector")))
        .forEach(field -> collect(field.getValue(), kind, objects));
    if (node.isArray()) {
      node.forEach(element -> collect(element, kind, objects));
    }
  }

  @Test
  void aValueOfTheWrongTypeIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Manifests.of(
                    Yaml.documents(
                        """
                        apiVersion: policy/v1
                        kind: PodDisruptionBudget
                        spec: {selector: gateway}
                        """)))
        .withMessageContaining("selector");
  }

  @Test
  void aKindThatNoRuleKnowsIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Manifests.of(Yaml.documents("{apiVersion: v1, kind: Pod}")))
        .withMessageContaining("v1/Pod");
  }

  @Test
  void aFieldThatIsThereTwiceIsRefused() {
    Assertions.assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> Yaml.documents("spec: 1\nspec: 2\n"))
        .withMessageContaining("spec");
  }
}
