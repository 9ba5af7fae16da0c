package uz.erp.systemtests.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uz.erp.systemtests.erp.Parts;

class LocalSecretsTest {

  private static Map<String, String> secrets(Overlays overlays) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.list(overlays.folder("local").resolve("secrets"))) {
      for (Path file : files.toList()) {
        texts.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return texts;
  }

  private static Map<String, String> variables(String text) {
    return text.lines()
        .map(line -> line.split("=", 2))
        .collect(Collectors.toMap(line -> line[0], line -> line[1]));
  }

  @Test
  void servicesAndDatabaseAgreeAboutThePasswords(@TempDir Path folder) throws IOException {
    Map<String, String> secrets = secrets(Overlays.copiedTo(folder));

    Map<String, String> postgres = variables(secrets.getOrDefault("postgres.env", ""));
    Map<String, String> kafka = variables(secrets.getOrDefault("kafka.env", ""));
    Map<String, String> sales = variables(secrets.getOrDefault("sales-service.env", ""));
    assertThat(sales)
        .containsEntry("ERP_DB_OWNER_PASSWORD", postgres.get("SALES_OWNER_PASSWORD"))
        .containsEntry("ERP_DB_LOGIN_PASSWORD", postgres.get("SALES_LOGIN_PASSWORD"))
        .containsEntry("ERP_KAFKA_PASSWORD", kafka.get("ERP_KAFKA_SALES_PASSWORD"))
        .hasSize(3);
    // the services, the gateway, the administrator and the operators
    assertThat(kafka).hasSize(Parts.SERVICES.size() + 3);
    // two of each service, and the superuser's
    assertThat(postgres).hasSize(2 * Parts.SERVICES.size() + 1);
    assertThat(postgres.values()).doesNotHaveDuplicates().allMatch(value -> value.length() >= 32);
  }

  @Test
  void aKeyOfInternalEndpointsIsKnownToTheServiceAndItsCallersOnly(@TempDir Path folder)
      throws IOException {
    Map<String, String> secrets = secrets(Overlays.copiedTo(folder));
    Map<String, String> auth = variables(secrets.getOrDefault("inside-auth-service.env", ""));
    Map<String, String> sales = variables(secrets.getOrDefault("inside-sales-service.env", ""));
    Map<String, String> catalog = variables(secrets.getOrDefault("inside-catalog-service.env", ""));
    Map<String, String> gateway = variables(secrets.getOrDefault("inside-gateway.env", ""));
    Map<String, String> task = variables(secrets.getOrDefault("inside-task-service.env", ""));

    assertThat(gateway)
        .containsEntry("ERP_AUTH_INTERNAL_KEY", auth.get("ERP_INTERNAL_KEY"))
        .hasSize(2);
    assertThat(auth)
        .containsEntry("ERP_SALES_INTERNAL_KEY", sales.get("ERP_INTERNAL_KEY"))
        .hasSize(3);
    assertThat(sales)
        .containsEntry("ERP_CATALOG_INTERNAL_KEY", catalog.get("ERP_INTERNAL_KEY"))
        .hasSize(3);
    assertThat(catalog).hasSize(2);
    assertThat(task).containsOnlyKeys("ERP_MANAGEMENT_KEY");
    assertThat(
            Set.of(
                auth.getOrDefault("ERP_INTERNAL_KEY", ""),
                sales.getOrDefault("ERP_INTERNAL_KEY", ""),
                catalog.getOrDefault("ERP_INTERNAL_KEY", ""),
                task.getOrDefault("ERP_MANAGEMENT_KEY", "")))
        .allMatch(value -> value.length() >= 32)
        .hasSize(4);
  }

  @Test
  void whatANewServiceNeedsIsAdded(@TempDir Path folder) throws IOException {
    Overlays overlays = Overlays.copiedTo(folder);
    Map<String, String> first = secrets(overlays);
    Path script = overlays.folder("local").resolve("make-secrets.sh");
    Files.writeString(
        script, Files.readString(script).replaceFirst("services=\\(", "services=(shop "));

    overlays.makeSecrets();

    Map<String, String> second = secrets(overlays);
    String shop = variables(second.getOrDefault("shop-service.env", "")).get("ERP_KAFKA_PASSWORD");
    assertThat(shop).hasSizeGreaterThan(40);
    assertThat(variables(second.getOrDefault("kafka.env", "")))
        .containsEntry("ERP_KAFKA_SHOP_PASSWORD", shop);
    assertThat(first)
        .allSatisfy((file, text) -> assertThat(second.getOrDefault(file, "")).startsWith(text));
  }

  @Test
  void whatIsThereStays(@TempDir Path folder) throws IOException {
    Overlays overlays = Overlays.copiedTo(folder);
    Map<String, String> first = secrets(overlays);

    overlays.makeSecrets();

    assertThat(secrets(overlays)).isEqualTo(first);
  }
}
