package uz.erp.platform.config;

import java.io.IOException;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.ResourcePropertySource;

/** Puts the platform's defaults under everything else and derives the service's short name. */
final class PlatformDefaults implements EnvironmentPostProcessor, Ordered {

  private static final String SUFFIX = "-service";

  /** After the configuration files were read, because the application's name is in one. */
  @Override
  public int getOrder() {
    return Ordered.LOWEST_PRECEDENCE;
  }

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    String name = environment.getProperty("spring.application.name", "");
    String shortName =
        name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
    environment
        .getPropertySources()
        .addLast(new MapPropertySource("erp-service", Map.of("erp.service", shortName)));
    try {
      environment
          .getPropertySources()
          .addLast(
              new ResourcePropertySource(
                  "platform-defaults", new ClassPathResource("platform-defaults.properties")));
    } catch (IOException e) {
      throw new IllegalStateException("platform-defaults.properties is not readable", e);
    }
  }
}
