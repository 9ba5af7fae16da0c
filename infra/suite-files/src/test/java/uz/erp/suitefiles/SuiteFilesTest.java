package uz.erp.suitefiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuiteFilesTest {

  private static final Path ROOT = Path.of(Objects.requireNonNull(System.getProperty("erp.root")));

  @TempDir Path copy;

  /** What is made, and what it is made from. */
  @BeforeEach
  void copyOfTheRepository() throws IOException {
    SuiteFiles files = SuiteFiles.of(ROOT);
    Stream<String> poms =
        files.paths().stream()
            .filter(path -> path.matches("k8s/base/[a-z]+-service\\.yaml"))
            .map(path -> path.replaceAll(".*/(.*)\\.yaml", "$1/pom.xml"));
    for (String path :
        Stream.concat(Stream.concat(files.paths().stream(), poms), Stream.of("suite.yaml"))
            .toList()) {
      Files.createDirectories(copy.resolve(path).getParent());
      Files.copy(ROOT.resolve(path), copy.resolve(path), StandardCopyOption.COPY_ATTRIBUTES);
    }
  }

  @Test
  void whatIsCommittedIsWhatIsMade() {
    assertThat(SuiteFiles.of(ROOT).stale())
        .as("./erp suite --write makes what the list of services no longer agrees with")
        .isEmpty();
  }

  @Test
  void whatWasEditedByHandIsNamedAndMadeAgain() throws IOException {
    edit("infra/compose.yaml", "  sales-service:\n", "  tills-service:\n");
    edit("k8s/base/task-service.yaml", "containerPort: 8085", "containerPort: 8095");

    assertThat(SuiteFiles.of(copy).stale())
        .containsExactly("infra/compose.yaml", "k8s/base/task-service.yaml");

    SuiteFiles.of(copy).write();

    assertThat(SuiteFiles.of(copy).stale()).isEmpty();
    assertThat(copy.resolve("infra/compose.yaml"))
        .hasSameTextualContentAs(ROOT.resolve("infra/compose.yaml"));
  }

  @Test
  void whatIsOutsideOfTheMarkersStays() throws IOException {
    edit("infra/compose.yaml", "mem_limit: 384m", "mem_limit: 385m");

    assertThat(SuiteFiles.of(copy).stale()).isEmpty();
  }

  @Test
  void aServiceOfTheListIsInEveryFile() throws IOException {
    Files.writeString(
        copy.resolve("suite.yaml"),
        """
          shop:
            port: 8099
            publishes: [shop.order]
            consumes: [sales.sale]
            calls: [catalog]
            secrets: {ERP_SHOP_KEY: shop_key}
            uploads: true
            egress: true
        """,
        StandardOpenOption.APPEND);
    Files.createDirectories(copy.resolve("shop-service"));
    Files.writeString(
        copy.resolve("shop-service/pom.xml"), "<description>Orders of guests.</description>");
    SuiteFiles files = SuiteFiles.of(copy);

    assertThat(files.write()).isEqualTo(files.paths().stream().filter(this::isOfServices).toList());
    assertThat(text("infra/compose.yaml"))
        .contains("MODULE: shop-service, PORT: \"8099\", MANAGEMENT_PORT: \"9099\"")
        .contains("ERP_SHOP_KEY: ${ERP_SHOP_KEY:?")
        .contains("ERP_CATALOG_INTERNAL_KEY: ${ERP_CATALOG_INTERNAL_KEY:?")
        .contains("\n  shop-files:\n");
    assertThat(text("infra/kafka/access.csv"))
        .contains("shop,writes,shop.order\nshop,reads,sales.sale\nshop,joins,shop-service\n");
    assertThat(text("k8s/base/shop-service.yaml")).contains("port: 8082", "port: 8443");
    assertThat(text("k8s/base/catalog-service.yaml")).contains("name: shop-service");
    assertThat(text("k8s/base/task-service.yaml")).doesNotContain("name: shop-service");
  }

  /** The file of another service changes only when the new one calls it. */
  private boolean isOfServices(String path) {
    return !path.matches("k8s/base/(analytics|customer|sales|task)-service\\.yaml");
  }

  private String text(String path) throws IOException {
    return Files.readString(copy.resolve(path));
  }

  private void edit(String path, String from, String to) throws IOException {
    assertThat(text(path)).contains(from);
    Files.writeString(copy.resolve(path), text(path).replace(from, to));
  }
}
