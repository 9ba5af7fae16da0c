package uz.erp.gateway.docs;

import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import uz.erp.platform.suite.SuiteManifest;

/** The two pages, and the list of documents both offer. */
@RestController
class DocsController {

  /** As Swagger UI wants its {@code urls}. */
  record Document(String name, String url) {}

  private static final Resource SWAGGER = new ClassPathResource("docs/swagger.html");
  private static final Resource REDOC = new ClassPathResource("docs/redoc.html");

  private final SuiteManifest suite;

  DocsController(SuiteManifest suite) {
    this.suite = suite;
  }

  @GetMapping(
      path = {"/swagger", "/swagger/"},
      produces = MediaType.TEXT_HTML_VALUE)
  Resource swagger() {
    return SWAGGER;
  }

  @GetMapping(
      path = {"/redoc", "/redoc/"},
      produces = MediaType.TEXT_HTML_VALUE)
  Resource redoc() {
    return REDOC;
  }

  @GetMapping("/docs/documents.json")
  List<Document> documents() {
    return suite.services().stream()
        .map(service -> new Document(service.name(), service.documentPath()))
        .toList();
  }
}
