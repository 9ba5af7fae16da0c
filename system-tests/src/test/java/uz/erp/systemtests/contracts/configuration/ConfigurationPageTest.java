package uz.erp.systemtests.contracts.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uz.erp.systemtests.suite.Suite;

class ConfigurationPageTest {

  private static final Pattern VARIABLE = Pattern.compile("\\bERP_[A-Z0-9_]*[A-Z0-9]\\b");

  private static final List<String> SETTINGS =
      List.of(".java", ".yml", ".yaml", ".properties", ".sh", "/erp", "Dockerfile", ".example");

  /** Each variable with a file that uses it; tests and documents may invent some. */
  private static SortedMap<String, Path> used(Path root) throws IOException {
    SortedMap<String, Path> used = new TreeMap<>();
    for (Path file : SETTINGS.stream().flatMap(ending -> Sources.below(root, ending)).toList()) {
      String path = root.relativize(file).toString();
      if (!path.contains("src/test/") && !path.startsWith("docs/")) {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        VARIABLE.matcher(text).results().forEach(found -> used.put(found.group(), file));
      }
    }
    return used;
  }

  private static ConfigurationPage page() throws IOException {
    Path root = Suite.root();
    return ConfigurationPage.of(root, Files.readString(root.resolve(ConfigurationPage.MEANINGS)));
  }

  @Test
  void everyVariableOfTheSourcesIsListed() throws IOException {
    ConfigurationPage page = page();

    assertThat(used(Suite.root()))
        .hasSizeGreaterThan(90)
        .allSatisfy((variable, file) -> assertThat(page.lists(variable)).as(variable).isTrue());
  }

  @Test
  void everyListedVariableIsUsed() throws IOException {
    List<String> used =
        Stream.concat(
                used(Suite.root()).keySet().stream(), Readers.in(Suite.root()).variables().stream())
            .toList();

    assertThat(page().listed())
        .filteredOn(listed -> !listed.equals("ERP_<SERVICE>_DB_PORT")) // put together by the code
        .allSatisfy(listed -> assertThat(used).anyMatch(ConfigurationPage.isMeantBy(listed)));
  }

  @Test
  void aRowNamesReadersAndTheirDefaults(@TempDir Path root) throws IOException {
    write(root, "notes-service/src/main/resources/application.yml", "a: ${ERP_POOL:3}");
    write(
        root,
        "platform/starter/src/main/resources/platform-defaults.properties",
        "a=${ERP_POOL:6}\nb=${ERP_URL:http://${ERP_HOST:localhost}/x}\n");
    write(root, "erp", "x=${ERP_HOST:-here}; cat ${ERP_SALES_KEY}");
    write(
        root,
        "tools/src/main/java/Main.java",
        "environment.getOrDefault(\"ERP_HOST\", \"there\"); System.getenv(\"ERP_POOL\")");

    String text =
        ConfigurationPage.of(
                root,
                """
                - section: Some
                  variables:
                    ERP_POOL: connections
                    ERP_URL: where
                    ERP_HOST: who
                    ERP_<SERVICE>_KEY: keys
                """)
            .text();

    assertThat(text)
        .contains(
            "| `ERP_POOL` | `6` (all services); `3` (notes-service) |"
                + " all services, notes-service, tools | connections |",
            "| `ERP_URL` | `http://${ERP_HOST:localhost}/x` | all services | where |",
            "| `ERP_HOST` | `here` (`./erp`); `localhost` (all services); `there` (tools) |"
                + " `./erp`, all services, tools | who |",
            "| `ERP_<SERVICE>_KEY` |  | `./erp` | keys |");
  }

  @Test
  void aVariableThatIsNotListedIsFound() throws IOException {
    assertThat(page().lists("ERP_SALES_OWNER_PASSWORD")).isTrue();
    assertThat(page().lists("ERP_UNKNOWN")).isFalse();
  }

  private static void write(Path root, String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
