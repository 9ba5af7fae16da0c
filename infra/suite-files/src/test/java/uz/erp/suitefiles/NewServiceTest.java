package uz.erp.suitefiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uz.erp.platform.suite.SuiteManifest;

class NewServiceTest {

  @TempDir Path root;

  /** Two services, on 8081 and 8086. */
  private SuiteManifest suite() throws IOException {
    Files.writeString(
        root.resolve(SuiteManifest.FILE),
        "services:\n  auth: {port: 8081}\n  customer: {port: 8086, api: customers}\n");
    return SuiteManifest.of(root);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "auth      | 8087 | two services with the name auth",
        "customers | 8087 | two services with the api customers",
        "shop      | 8081 | two services with the port 8081",
        "shop      | 8281 | 8281 belongs to another part",
        "shop      | 7886 | 8086 belongs to another part",
        "shop      | 9081 | 9081 belongs to another part",
        "shop      | 8090 | 9090 belongs to another part",
        "shop      | 80   | port must be",
        "Shop      | 8087 | a name is",
        "my-shop   | 8087 | a name is",
        "gateway   | 8087 | it is taken",
        "package   | 8087 | it is taken",
      })
  void whatTheSuiteCannotHaveIsRefused(String name, int port, String fault) throws IOException {
    SuiteManifest suite = suite();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> NewService.of(suite, name, port, "0.1.0"))
        .withMessageContaining(fault);
  }

  @Test
  void itsLinesAreTheListsNextEntry() throws IOException {
    NewService shop = NewService.of(suite(), "shop", 8087, "0.1.0");

    Files.writeString(
        root.resolve(SuiteManifest.FILE), "services:\n  auth: {port: 8081}\n" + shop.listed());

    assertThat(SuiteManifest.of(root).service("shop").port()).isEqualTo(8087);
  }

  @Test
  void theSkeletonIsNamedAfterIt() {
    Map<String, String> files =
        new Skeleton(root, new NewService("shop", 8087, "0.1.0", "202611250101")).files();

    assertThat(files)
        .containsKey("shop-service/src/main/java/uz/erp/shop/ShopApplication.java")
        .containsKey(
            "shop-service/src/main/resources/db/migration/tenant/V202611250101__create_example.sql");
    assertThat(Objects.requireNonNull(files.get("shop-service/pom.xml")))
        .contains("<artifactId>shop-service</artifactId>", "<version>0.1.0</version>");
    assertThat(files.values()).allSatisfy(text -> assertThat(text).doesNotContain("<%", "%>"));
  }

  @Test
  void whatIsThereIsNotWrittenOver() throws IOException {
    Path pom = root.resolve("shop-service/pom.xml");
    Files.createDirectories(Objects.requireNonNull(pom.getParent()));
    Files.writeString(pom, "mine");
    Skeleton skeleton = new Skeleton(root, new NewService("shop", 8087, "0.1.0", "1"));

    assertThatIllegalArgumentException()
        .isThrownBy(skeleton::write)
        .withMessageContaining("shop-service/pom.xml is there already");
    assertThat(Files.readString(pom)).isEqualTo("mine");
    assertThat(list(root)).containsExactly("shop-service");
  }

  private static List<String> list(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
