package uz.erp.gateway.drain;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.web.server.WebFilter;
import reactor.core.publisher.Mono;
import uz.erp.platform.drain.Drain;

@Configuration(proxyBeanMethods = false)
class DrainConfiguration {

  /** Clients do not find a gateway through discovery: a load balancer checks its readiness. */
  @Bean
  Drain drain(@Value("${erp.drain}") Duration duration) {
    return new Drain(duration, () -> {});
  }

  /** Outermost, and last to write: an answer of a service may have said otherwise. */
  @Bean
  @Order(-400)
  WebFilter connectionClose(Drain drain) {
    return (exchange, chain) -> {
      if (drain.isDraining()) {
        exchange
            .getResponse()
            .beforeCommit(
                () -> {
                  exchange.getResponse().getHeaders().setConnection("close");
                  return Mono.empty();
                });
      }
      return chain.filter(exchange);
    };
  }
}
