package uz.erp.gateway.origin;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;

@Configuration(proxyBeanMethods = false)
class OriginConfiguration {

  /** Found by its name, and applied before any filter sees the request. */
  @Bean(WebHttpHandlerBuilder.FORWARDED_HEADER_TRANSFORMER_BEAN_NAME)
  TrustedForwarding trustedForwarding(OriginProperties properties) {
    return new TrustedForwarding(properties.trustedProxies());
  }
}
