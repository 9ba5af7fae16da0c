package uz.erp.gateway.docs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** The page at {@code /}: links to the documentation and the health of the suite. */
@RestController
class StartPage {

  /** Where a link leads; a path of this gateway. */
  record Link(String title, String description, String href) {

    private String asHtml() {
      return "<li><a href=\"%s\">%s</a> %s</li>"
          .formatted(
              HtmlUtils.htmlEscape(href),
              HtmlUtils.htmlEscape(title),
              HtmlUtils.htmlEscape(description));
    }
  }

  /** As JSON. */
  record Links(List<Link> links) {}

  private static final List<Link> LINKS =
      List.of(
          new Link("Swagger UI", "All operations, to read and to try out", "/swagger/"),
          new Link("ReDoc", "All operations, to read", "/redoc/"),
          new Link(
              "OpenAPI bundle",
              "One OpenAPI 3.1 document of all operations",
              DocsConfiguration.BUNDLE),
          new Link(
              "Integrators' documentation",
              "API keys, webhooks, events, problem codes; begin with first-hour.md",
              DocsConfiguration.INTEGRATORS + "README.md"),
          new Link("Health", "Whether all services are up", "/health/"));

  private static final String LINKS_MARKER = "<!-- links -->";

  private final String page;

  StartPage() throws IOException {
    page =
        new ClassPathResource("docs/start.html")
            .getContentAsString(StandardCharsets.UTF_8)
            .replace(
                LINKS_MARKER, LINKS.stream().map(Link::asHtml).collect(Collectors.joining("\n")));
  }

  /** Without {@code produces}, so that it also answers clients that accept anything. */
  @GetMapping("/")
  ResponseEntity<String> html() {
    return cacheable().contentType(MediaType.TEXT_HTML).body(page);
  }

  @GetMapping(path = "/", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Links> json() {
    return cacheable().contentType(MediaType.APPLICATION_JSON).body(new Links(LINKS));
  }

  private static ResponseEntity.BodyBuilder cacheable() {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
  }
}
