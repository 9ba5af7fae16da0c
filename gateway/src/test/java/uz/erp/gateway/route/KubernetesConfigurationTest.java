package uz.erp.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.cloud.client.discovery.simple.SimpleDiscoveryClient;
import org.springframework.cloud.client.discovery.simple.SimpleDiscoveryProperties;
import org.springframework.cloud.gateway.config.HttpClientProperties;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.FileSystemResource;
import uz.erp.platform.suite.ServiceEntry;
import uz.erp.platform.suite.SuiteManifest;

/** What the cluster's configuration says must be properties that the libraries know. */
class KubernetesConfigurationTest {

  private static final String FILE = "../k8s/base/config/application.yaml";

  private Binder binder;

  @BeforeEach
  void readFile() throws IOException {
    List<PropertySource<?>> file =
        new YamlPropertySourceLoader().load(FILE, new FileSystemResource(FILE));
    binder = new Binder(ConfigurationPropertySources.from(file));
  }

  private <T> T bound(String prefix, Class<T> type) {
    return binder
        .bind(prefix, Bindable.of(type), new NoUnboundElementsBindHandler(BindHandler.DEFAULT))
        .get();
  }

  @Test
  void everyServiceIsFoundUnderItsOwnName() throws Exception {
    SimpleDiscoveryProperties properties =
        bound("spring.cloud.discovery.client.simple", SimpleDiscoveryProperties.class);
    properties.afterPropertiesSet();
    SuiteManifest suite = SuiteManifest.load();
    SimpleDiscoveryClient discovery = new SimpleDiscoveryClient(properties);
    assertThat(
            suite.services().stream()
                .flatMap(service -> discovery.getInstances(service.artifact()).stream())
                .map(instance -> instance.getUri().getHost()))
        .containsExactlyElementsOf(suite.services().stream().map(ServiceEntry::artifact).toList());
    assertThat(discovery.getInstances("sales-service").getFirst().getUri())
        .isEqualTo(URI.create("http://sales-service:8083"));
  }

  @Test
  void noConnectionOutlivesAPodThatGoesOnServingFor20Seconds() {
    HttpClientProperties http =
        bound("spring.cloud.gateway.server.webflux.httpclient", HttpClientProperties.class);
    assertThat(http.getPool().getMaxLifeTime()).isPositive().isLessThan(Duration.ofSeconds(20));
  }

  @Test
  void eurekaIsNotAsked() {
    assertThat(binder.bind("eureka.client.enabled", Boolean.class).get()).isFalse();
  }
}
