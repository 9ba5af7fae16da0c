package uz.erp.gateway.browser;

import java.time.Duration;
import java.util.List;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.reactive.CorsProcessor;
import org.springframework.web.cors.reactive.CorsUtils;
import org.springframework.web.cors.reactive.DefaultCorsProcessor;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import uz.erp.gateway.problem.GatewayProblem;
import uz.erp.gateway.problem.Problems;
import uz.erp.platform.problem.ProblemException;

/** Lets pages of the named origins call the API, and refuses others before anything is done. */
final class CrossOrigin implements WebFilter {

  private final CorsConfiguration rules = new CorsConfiguration();
  private final CorsProcessor processor = new DefaultCorsProcessor();
  private final Problems problems;

  CrossOrigin(List<String> origins, Problems problems) {
    this.problems = problems;
    rules.setAllowedOriginPatterns(origins);
    rules.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"));
    rules.setAllowedHeaders(List.of("*"));
    rules.setExposedHeaders(
        List.of("ETag", "Location", "Retry-After", "Content-Disposition", "WWW-Authenticate"));
    rules.setAllowCredentials(false); // tokens travel in a header, never in a cookie
    rules.setMaxAge(Duration.ofMinutes(30));
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    if (!processor.process(rules, exchange)) {
      return problems.answer(exchange, new ProblemException(GatewayProblem.ORIGIN_NOT_ALLOWED));
    }
    return CorsUtils.isPreFlightRequest(exchange.getRequest())
        ? Mono.empty()
        : chain.filter(exchange);
  }
}
