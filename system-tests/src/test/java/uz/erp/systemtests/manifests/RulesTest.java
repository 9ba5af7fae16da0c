package uz.erp.systemtests.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class RulesTest {

  private static Map<String, List<JsonNode>> rendered;

  @BeforeAll
  static void render(@TempDir Path folder) {
    Overlays overlays = Overlays.copiedTo(folder);
    rendered = Overlays.NAMES.stream().collect(Collectors.toMap(name -> name, overlays::render));
  }

  private static List<JsonNode> overlay(String name) {
    return rendered.getOrDefault(name, List.of());
  }

  @ParameterizedTest
  @EnumSource
  void holds(Rule rule) {
    assertThat(rule.violations(Manifests.of(overlay("local")))).as("local").isEmpty();
    assertThat(rule.violations(Manifests.of(overlay("production")))).as("production").isEmpty();
  }

  @ParameterizedTest
  @MethodSource("uz.erp.systemtests.manifests.BadSample#all")
  void bites(BadSample sample) {
    Manifests spoilt = Manifests.of(sample.spoil(overlay(sample.overlay())));

    assertThat(sample.rule().violations(spoilt)).containsExactlyInAnyOrderElementsOf(sample.says());
  }

  @Test
  void everyRuleHasASampleThatItBitesOn() {
    assertThat(BadSample.all())
        .allSatisfy(sample -> assertThat(sample.says()).isNotEmpty())
        .extracting(BadSample::rule)
        .contains(Rule.values());
  }
}
