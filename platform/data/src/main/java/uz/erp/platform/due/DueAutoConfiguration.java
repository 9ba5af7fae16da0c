package uz.erp.platform.due;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import uz.erp.platform.tenancy.TenantSchemas;

/** The agenda and its runner. */
@AutoConfiguration(
    afterName = {
      "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration",
      "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration"
    })
public class DueAutoConfiguration {

  @Bean
  DueWorkRunner dueWorkRunner(
      ObjectProvider<DueWork> works, JdbcClient jdbc, TenantSchemas schemas) {
    return new DueWorkRunner(() -> works.stream().toList(), new DueWorkRows(jdbc), schemas);
  }

  @Bean
  Agenda agenda(JdbcClient jdbc, DueWorkRunner runner) {
    return new Agenda(jdbc, runner);
  }

  @Bean
  MeterBinder dueWorkAge(JdbcClient jdbc) {
    DueWorkRows rows = new DueWorkRows(jdbc);
    return registry ->
        Gauge.builder("erp.due.oldest", rows, DueWorkRows::oldestSeconds)
            .baseUnit("seconds")
            .description("How long the oldest background work has been due")
            .strongReference(true)
            .register(registry);
  }
}
