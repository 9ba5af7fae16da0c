package uz.erp.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class PatchTest {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Form CURRENT =
      new Form("Cola", new BigDecimal("1.50"), List.of("a", "b"), Map.of("red", 1, "blue", 2));

  @Test
  void whatIsNotNamedStaysAsItIs() {
    assertThat(patch("{}").onto(CURRENT)).isEqualTo(CURRENT);
    assertThat(patch("{\"name\": \"Fanta\"}").onto(CURRENT))
        .isEqualTo(new Form("Fanta", CURRENT.price(), CURRENT.codes(), CURRENT.extra()));
  }

  @Test
  void nullClearsAndListsAreReplacedWhole() {
    assertThat(patch("{\"name\": null, \"codes\": [\"c\"]}").onto(CURRENT))
        .isEqualTo(new Form(null, CURRENT.price(), List.of("c"), CURRENT.extra()));
  }

  @Test
  void nestedObjectsAreMerged() {
    assertThat(patch("{\"extra\": {\"red\": null, \"green\": 3}}").onto(CURRENT).extra())
        .isEqualTo(Map.of("blue", 2, "green", 3));
  }

  @Test
  void itTellsNullFromAbsent() {
    assertThat(patch("{\"name\": null}").names("name")).isTrue();
    assertThat(patch("{}").names("name")).isFalse();
  }

  private static Patch<Form> patch(String changes) {
    return new Patch<>(JSON, (ObjectNode) JSON.readTree(changes), Form.class);
  }

  record Form(
      @Nullable String name, BigDecimal price, List<String> codes, Map<String, Integer> extra) {}
}
