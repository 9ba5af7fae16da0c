package uz.erp.platform.test;

import com.nimbusds.jose.jwk.source.JWKSource;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.MergedContextConfiguration;
import uz.erp.platform.embedded.DatabaseBootstrap;
import uz.erp.platform.embedded.PostgresServer;

/** Points the service at the backends of this JVM and adds what tests inject. */
record ServiceITCustomizer(boolean testSignsPasses) implements ContextCustomizer {

  @Override
  public void customizeContext(
      ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
    ConfigurableEnvironment environment = context.getEnvironment();
    String service = Objects.requireNonNull(environment.getProperty("erp.service"));
    PostgresServer postgres = Backends.postgresFor(service);
    environment
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "test-backends",
                Map.ofEntries(
                    Map.entry(
                        "spring.datasource.url",
                        postgres.jdbcUrl(DatabaseBootstrap.database(service))),
                    Map.entry("spring.flyway.password", Backends.passwords().owner()),
                    Map.entry("spring.datasource.password", Backends.passwords().login()),
                    Map.entry("spring.kafka.bootstrap-servers", Backends.kafka()),
                    Map.entry("eureka.client.enabled", "false"),
                    Map.entry(
                        "management.server.port",
                        environment.getProperty("test.management.port", "")),
                    Map.entry("erp.management.key", TestSecrets.MANAGEMENT_KEY),
                    Map.entry("erp.internal.key", TestSecrets.INTERNAL_KEY),
                    Map.entry("erp.internal.sales-key", TestSecrets.INTERNAL_KEY),
                    Map.entry("erp.internal.catalog-key", TestSecrets.INTERNAL_KEY),
                    Map.entry("logging.structured.format.console", ""),
                    Map.entry("logging.level.org.apache.kafka", "WARN"))));
    BeanDefinitionRegistry registry = (BeanDefinitionRegistry) context.getBeanFactory();
    if (testSignsPasses) {
      registry.registerBeanDefinition(
          "testKeys", new RootBeanDefinition(JWKSource.class, TestPasses::publicKeys));
    }
    registry.registerBeanDefinition(
        "testStores", new RootBeanDefinition(TestStores.class, TestStores::new));
    registry.registerBeanDefinition(
        "testApi", new RootBeanDefinition(TestApi.class, () -> new TestApi(environment)));
    registry.registerBeanDefinition(
        "testEvents", new RootBeanDefinition(TestEvents.class, TestEvents::new));
  }
}
