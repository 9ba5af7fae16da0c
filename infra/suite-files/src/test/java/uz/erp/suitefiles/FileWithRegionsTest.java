package uz.erp.suitefiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileWithRegionsTest {

  private static final Map<String, ?> SERVICES =
      Map.of("services", List.of(Map.of("artifact", "a-service"), Map.of("artifact", "b-service")));

  private final FileWithRegions file =
      new FileWithRegions("some.xml", List.of("modules"), SERVICES);

  @Test
  void whatIsMadeIsIndentedLikeItsMarker() {
    String made =
        file.made(
            """
            <modules>
              <!-- made from suite.yaml: begin modules -->
              old
              <!-- made from suite.yaml: end -->
            </modules>
            """);

    assertThat(made)
        .isEqualTo(
            """
            <modules>
              <!-- made from suite.yaml: begin modules -->
              <module>a-service</module>
              <module>b-service</module>
              <!-- made from suite.yaml: end -->
            </modules>
            """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no markers\n",
        "# made from suite.yaml: begin modules\n",
        "# made from suite.yaml: end\n",
        "# made from suite.yaml: begin base-images\n# made from suite.yaml: end\n",
        "# made from suite.yaml: begin modules\n# made from suite.yaml: begin modules\n# made from suite.yaml: end\n",
      })
  void aFileWithoutItsMarkersIsRefused(String content) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> file.made(content))
        .withMessageStartingWith("some.xml: ");
  }
}
