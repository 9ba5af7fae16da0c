package uz.erp.platform.idempotency;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import uz.erp.platform.answer.ProblemWriter;

/** The filter; it stands in the security chain, where the store is bound, and nowhere else. */
@AutoConfiguration(
    afterName = {
      "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration",
      "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration"
    })
public class IdempotencyAutoConfiguration {

  @Bean
  IdempotencyFilter idempotencyFilter(
      PlatformTransactionManager transactions, JdbcClient jdbc, ProblemWriter problems) {
    return new IdempotencyFilter(transactions, jdbc, problems);
  }

  @Bean
  FilterRegistrationBean<IdempotencyFilter> notForEveryRequest(IdempotencyFilter filter) {
    FilterRegistrationBean<IdempotencyFilter> registration = new FilterRegistrationBean<>(filter);
    registration.setEnabled(false);
    return registration;
  }
}
