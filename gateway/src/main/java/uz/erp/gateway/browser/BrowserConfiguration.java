package uz.erp.gateway.browser;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import uz.erp.gateway.problem.Problems;

@Configuration(proxyBeanMethods = false)
class BrowserConfiguration {

  /** Outermost, so that refusals carry them too. */
  @Bean
  @Order(-300)
  SecurityHeaders securityHeaders() {
    return new SecurityHeaders();
  }

  /** Before Spring Security: a browser asks for permission without a token. */
  @Bean
  @Order(-200)
  CrossOrigin crossOrigin(CorsProperties cors, Problems problems) {
    return new CrossOrigin(cors.origins(), problems);
  }
}
