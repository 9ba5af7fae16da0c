package uz.erp.sales.product.client;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.security.TokenNames;
import uz.erp.platform.tenancy.TenantScope;
import uz.erp.sales.product.CatalogProducts;
import uz.erp.sales.product.ProductFacts;

/**
 * Calls catalog-service, with the caller's own pass, for at most the configured time. Not retried:
 * the cashier is waiting, and scanning again is the retry. A bulkhead admits few at a time, because
 * a request may hold a database connection meanwhile.
 */
@Component
class CatalogClient implements CatalogProducts {

  private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

  private final RestClient http;
  private final CircuitBreaker breaker;
  private final Bulkhead bulkhead;

  CatalogClient(
      RestClient catalogHttp, CircuitBreakerRegistry breakers, BulkheadRegistry bulkheads) {
    this.http = catalogHttp;
    this.breaker = breakers.circuitBreaker("catalog");
    this.bulkhead = bulkheads.bulkhead("catalog");
  }

  @Override
  public Optional<ProductFacts> findById(long productId) {
    return ask("/internal/products?id={id}", productId);
  }

  @Override
  public Optional<ProductFacts> findByBarcode(String barcode) {
    return ask("/internal/products?barcode={code}", barcode);
  }

  private Optional<ProductFacts> ask(String path, Object asked) {
    try {
      return bulkhead.executeSupplier(() -> breaker.executeSupplier(() -> send(path, asked)));
    } catch (CallNotPermittedException
        | BulkheadFullException
        | RestClientException
        | IllegalStateException away) {
      // IllegalStateException: discovery knows no instance
      throw ProblemException.unavailable(RETRY_AFTER, away);
    }
  }

  private Optional<ProductFacts> send(String path, Object asked) {
    try {
      return Optional.ofNullable(
          http.get()
              .uri(path, asked)
              .header(HttpHeaders.AUTHORIZATION, "Bearer " + callersPass())
              .header(TokenNames.TENANT_HEADER, TenantScope.current().key())
              .retrieve()
              .body(ProductFacts.class));
    } catch (HttpClientErrorException.NotFound none) {
      return Optional.empty();
    }
  }

  private static String callersPass() {
    if (SecurityContextHolder.getContext().getAuthentication()
        instanceof JwtAuthenticationToken t) {
      return t.getToken().getTokenValue();
    }
    throw new IllegalStateException("no pass in this request");
  }
}
