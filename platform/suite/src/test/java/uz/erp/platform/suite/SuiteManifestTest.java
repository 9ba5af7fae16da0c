package uz.erp.platform.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SuiteManifestTest {

  @Test
  void whatIsNotSaidFollowsFromTheName() {
    ServiceEntry shop = read("  shop: {port: 9000}").service("shop");

    assertThat(shop.artifact()).isEqualTo("shop-service");
    assertThat(shop.managementPort()).isEqualTo(10_000);
    assertThat(shop.database()).isEqualTo("erp_shop");
    assertThat(shop.apiPattern()).isEqualTo("/api/shop/**");
    assertThat(shop.environmentPrefix()).isEqualTo("ERP_SHOP_");
    assertThat(shop.publishes()).isEmpty();
    assertThat(shop.egress()).isFalse();
  }

  @Test
  void servicesStandInTheOrderOfTheFile() {
    assertThat(read("  zoo: {port: 9000}\n  ant: {port: 9001}").names())
        .containsExactly("zoo", "ant");
  }

  @Test
  void calledAreThoseOfTheGatewayAndOfOtherServices() {
    SuiteManifest suite =
        read("  auth: {port: 9000, calls: [shop]}\n  shop: {port: 9001}\n  zoo: {port: 9002}");

    assertThat(suite.called()).extracting(ServiceEntry::name).containsExactly("auth", "shop");
  }

  @Test
  void theFileOfThisBuildIsReadWhole() {
    SuiteManifest suite = SuiteManifest.load();

    assertThat(suite.names()).startsWith("auth", "catalog", "sales");
    assertThat(suite.service("task").secrets())
        .containsEntry("ERP_WEBHOOK_KEY", "task_webhook_key");
    assertThat(suite.topics()).contains("sales.sale");
  }

  @Test
  void mistakesAreNamed() {
    refused("  shop: {port: 9000, apis: x}", "unknown field apis");
    refused("  shop: {port: 9000, uploads: maybe}", "uploads has the wrong kind of value");
    refused("  shop: {port: '9000'}", "port has the wrong kind of value");
    refused("  shop: {}", "port must be");
    refused("  Shop: {port: 9000}", "a name is");
    refused("  shop: {port: 9000, api: a/b}", "api must be");
    refused("  shop: {port: 9000, replicas: 0}", "replicas must be");
    refused("  shop: {port: 9000, publishes: [zoo.animal]}", "cannot own the topic zoo.animal");
    refused("  shop: {port: 9000, consumes: [zoo.animal]}", "consumes names unknown zoo.animal");
    refused("  shop: {port: 9000, calls: [zoo]}", "calls names unknown zoo");
    refused("  shop: {port: 9000}\n  zoo: {port: 9000}", "two services with the port 9000");
    refused("  shop: {port: 9000}\n  zoo: {port: 9001, api: shop}", "the api shop");
    refused("  shop: 9000", "fields are expected");
  }

  @Test
  void aServiceNamedTwiceIsRefused() {
    assertThatThrownBy(() -> read("  shop: {port: 9000}\n  shop: {port: 9001}"))
        .hasMessageContaining("duplicate key shop");
  }

  private static void refused(String services, String fault) {
    assertThatThrownBy(() -> read(services))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("suite.yaml")
        .hasMessageContaining(fault);
  }

  private static SuiteManifest read(String services) {
    String file = "services:\n" + services + "\n";
    return ManifestReader.read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
  }
}
