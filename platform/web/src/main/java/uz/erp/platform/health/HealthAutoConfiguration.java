package uz.erp.platform.health;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import uz.erp.platform.observability.ObservabilityAutoConfiguration;

/** The endpoint {@code /health} of every service. */
@AutoConfiguration(after = ObservabilityAutoConfiguration.class)
class HealthAutoConfiguration {

  @Bean
  HealthController healthController(
      @Qualifier("database") HealthIndicator database, @Value("${erp.version}") String version) {
    return new HealthController(database, version);
  }
}
