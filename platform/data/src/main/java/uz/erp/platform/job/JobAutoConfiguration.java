package uz.erp.platform.job;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import uz.erp.platform.tenancy.TenantSchemas;

/** The job queue and its runner. */
@AutoConfiguration(
    afterName = {
      "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration",
      "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration"
    })
public class JobAutoConfiguration {

  @Bean
  JobRunner jobRunner(ObjectProvider<Job> works, JdbcClient jdbc, TenantSchemas schemas) {
    return new JobRunner(() -> works.stream().toList(), new JobRows(jdbc), schemas);
  }

  @Bean
  JobQueue jobQueue(JdbcClient jdbc, JobRunner runner) {
    return new JobQueue(jdbc, runner);
  }

  @Bean
  MeterBinder jobAge(JdbcClient jdbc) {
    JobRows rows = new JobRows(jdbc);
    return registry ->
        Gauge.builder("erp.due.oldest", rows, JobRows::oldestSeconds)
            .baseUnit("seconds")
            .description("How long the oldest job has been due")
            .strongReference(true)
            .register(registry);
  }
}
