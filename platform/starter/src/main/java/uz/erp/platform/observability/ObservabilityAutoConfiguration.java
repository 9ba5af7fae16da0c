package uz.erp.platform.observability;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Health of the database, for probes and for the gateway. */
@AutoConfiguration(
    afterName = "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration")
class ObservabilityAutoConfiguration {

  @Bean
  DatabaseHealth database(JdbcClient jdbc) {
    return new DatabaseHealth(jdbc);
  }

  @Bean
  HealthController healthController(
      DatabaseHealth database, @Value("${erp.version}") String version) {
    return new HealthController(database, version);
  }
}
