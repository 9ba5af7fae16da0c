package uz.erp.gateway.limit;

import io.github.bucket4j.TimeMeter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class LimitConfiguration {

  @Bean
  RateLimits rateLimits(LimitProperties limits) {
    return new RateLimits(limits, TimeMeter.SYSTEM_NANOTIME);
  }

  /** Before Spring Security at -100: the cheapest refusal first. */
  @Bean
  @Order(-150)
  BodyLimitFilter bodyLimitFilter(LimitProperties limits) {
    return new BodyLimitFilter(limits);
  }
}
