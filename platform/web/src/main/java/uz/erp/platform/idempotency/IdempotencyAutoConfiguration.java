package uz.erp.platform.idempotency;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import uz.erp.platform.answer.ProblemWriter;

/**
 * The filter, which stands in the security chain, where the store is bound, and nowhere else; and
 * the interceptor behind it.
 */
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

  /** Last of all, whatever else a service checks before its handlers. */
  @Bean
  WebMvcConfigurer keyClaim() {
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new KeyClaim()).order(Ordered.LOWEST_PRECEDENCE);
      }
    };
  }
}
