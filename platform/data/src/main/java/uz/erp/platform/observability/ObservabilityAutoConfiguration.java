package uz.erp.platform.observability;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import uz.erp.platform.tenancy.TenantSchemas;

/** Health of the database; counters of what happens in the shops. */
@AutoConfiguration(
    afterName = "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration")
public class ObservabilityAutoConfiguration {

  @Bean
  DatabaseHealth database(JdbcClient jdbc) {
    return new DatabaseHealth(jdbc);
  }

  @Bean
  Tally tally(MeterRegistry meters) {
    return new Tally(meters);
  }

  @Bean
  MeterBinder tenantsBehind(JdbcClient jdbc, TenantSchemas schemas) {
    TenantsBehind behind = new TenantsBehind(jdbc, schemas);
    return registry ->
        Gauge.builder("erp.tenants.behind", behind, TenantsBehind::count)
            .baseUnit("stores")
            .description("Stores that wait to be migrated to the state of this program")
            .strongReference(true)
            .register(registry);
  }
}
