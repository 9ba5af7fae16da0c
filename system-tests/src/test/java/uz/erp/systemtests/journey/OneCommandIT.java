package uz.erp.systemtests.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import uz.erp.systemtests.client.Answer;
import uz.erp.systemtests.suite.Journey;
import uz.erp.systemtests.suite.Suite;

/** What one sees after {@code ./erp up}. */
@Journey
class OneCommandIT {

  private static final Pattern RUNNING = Pattern.compile("(?m)^(\\w+) +(\\d+) +\\d+ +running");

  private final Suite suite;

  OneCommandIT(Suite suite) {
    this.suite = suite;
  }

  @Test
  void upASecondTimeChangesNothing() {
    List<String> before = running();

    suite.erp("up");

    assertThat(running()).hasSize(10).isEqualTo(before);
  }

  private List<String> running() {
    return RUNNING
        .matcher(suite.erp("status"))
        .results()
        .map(part -> part.group(1) + " " + part.group(2))
        .toList();
  }

  @Test
  void theGatewayTellsThatAllIsWell() {
    Answer health = suite.anyone().get("/health").expect(200);

    assertThat(health.string("/status")).isEqualTo("healthy");
    assertThat(health.string("/database")).isEqualTo("connected");
    assertThat(health.json().has("version")).isTrue();
    assertThat(health.json().has("uptime")).isTrue();
  }

  @ParameterizedTest
  @FieldSource("uz.erp.systemtests.erp.Parts#SERVICES")
  void everyServicesDocumentIsServedByTheGateway(String service) {
    for (String name : List.of(service, service + "-service")) {
      Answer document = suite.anyone().get("/v3/api-docs/" + name).expect(200);

      assertThat(document.string("/openapi")).startsWith("3.");
      assertThat(document.at("/paths").size()).isPositive();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/swagger/", "/redoc/"})
  void theDocumentationIsAPage(String path) {
    Answer page = suite.anyone().get(path).expect(200);

    assertThat(page.header("Content-Type")).hasValueSatisfying(t -> assertThat(t).contains("html"));
    assertThat(page.text()).containsIgnoringCase("<html");
  }
}
