package uz.erp.gateway.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import uz.erp.gateway.support.Answer;
import uz.erp.gateway.support.GatewayIT;
import uz.erp.gateway.support.RawClient;
import uz.erp.platform.suite.SuiteManifest;

class DocsIT extends GatewayIT {

  private static final Pattern LINK = Pattern.compile("(?:src|href)=\"([^\"]+)\"");

  @ParameterizedTest
  @ValueSource(strings = {"/swagger/", "/swagger", "/redoc/", "/redoc"})
  void aPageAndAllItLoadsComeFromHere(String path) {
    Answer page = client().get(path);

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.header("Content-Type")).startsWith("text/html");
    assertThat(page.header("Content-Security-Policy"))
        .contains("script-src 'self'")
        .doesNotContain("script-src 'self' 'unsafe");
    assertThat(LINK.matcher(page.body()).results().map(link -> link.group(1)))
        .isNotEmpty()
        .allSatisfy(
            link -> {
              assertThat(link).startsWith("/docs/");
              assertThat(client().get(link).status()).as(link).isEqualTo(200);
            });
  }

  @Test
  void everyServiceCanBeChosenAndTheirDocumentsRead() {
    JsonNode documents = client().get("/docs/documents.json").json();

    assertThat(StreamSupport.stream(documents.spliterator(), false))
        .extracting(document -> document.path("name").asString())
        .containsExactlyElementsOf(SuiteManifest.load().names());
    documents.forEach(
        document ->
            assertThat(client().get(document.path("url").asString()).status()).isEqualTo(200));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/docs/pages/../application.yml", "/docs/pages/%2e%2e/messages_ru.properties"})
  void nothingElseCanBeReadFromTheClassPath(String path) {
    assertThat(new RawClient(port).get(path).status()).isIn(400, 404);
  }
}
