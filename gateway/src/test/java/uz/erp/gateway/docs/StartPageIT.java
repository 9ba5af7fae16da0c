package uz.erp.gateway.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uz.erp.gateway.support.Answer;
import uz.erp.gateway.support.GatewayIT;

class StartPageIT extends GatewayIT {

  private static final Pattern LINK = Pattern.compile("href=\"([^\"]+)\"");

  private static List<String> links(Answer page) {
    return LINK.matcher(page.body()).results().map(link -> link.group(1)).toList();
  }

  private List<String> linksInJson() {
    Answer answer = client().with("Accept", "application/json").get("/");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).startsWith("application/json");
    return StreamSupport.stream(answer.json().path("links").spliterator(), false)
        .map(link -> link.path("href").asString())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html", "*/*", "text/html,application/xhtml+xml,*/*;q=0.8"})
  void aBrowserIsShownAPageWithoutScripts(String accepted) {
    Answer page = client().with("Accept", accepted).get("/");

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.header("Content-Type")).startsWith("text/html");
    assertThat(page.header("Cache-Control")).contains("max-age=3600", "public");
    assertThat(page.header("Vary")).contains("Accept");
    assertThat(page.header("Content-Security-Policy"))
        .startsWith("default-src 'none'; style-src 'self'; img-src 'self';")
        .doesNotContain("script-src", "unsafe");
    assertThat(page.body()).doesNotContain("<script", "<style", "style=");
  }

  @Test
  void thePageAndTheJsonHaveTheSameLinksAndAllLeadSomewhere() {
    List<String> inJson = linksInJson();

    assertThat(inJson)
        .containsExactly(
            "/swagger/",
            "/redoc/",
            "/docs/openapi/erp.json",
            "/docs/integrators/README.md",
            "/health/");
    List<String> inPage = links(client().get("/"));
    assertThat(inPage).containsAll(inJson);
    assertThat(Stream.concat(inPage.stream(), inJson.stream()).distinct())
        .allSatisfy(link -> assertThat(client().get(link).status()).as(link).isEqualTo(200));
  }

  @Test
  void theBundleIsAnOpenApiDocumentAndTheDocumentationIsReadable() {
    assertThat(client().get("/docs/openapi/erp.json").json().path("openapi").asString())
        .startsWith("3.1");
    Answer guide = client().get("/docs/integrators/first-hour.md");
    assertThat(guide.header("Content-Type")).isEqualTo("text/plain;charset=UTF-8");
    assertThat(guide.body()).startsWith("#");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/docs/", "/docs/openapi/", "/docs/integrators/", "/elsewhere", "/index.html"})
  void otherPathsOutsideTheApiAreNotFound(String path) {
    Answer answer = client().get(path);

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.problem()).isEqualTo("not_found");
  }
}
