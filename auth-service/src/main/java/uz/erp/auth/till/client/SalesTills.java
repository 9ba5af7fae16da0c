package uz.erp.auth.till.client;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import uz.erp.auth.store.OpenSessions;
import uz.erp.auth.token.StorePasses;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.security.TokenNames;

/** Asks sales-service with a pass to the store that is signed for this one question. */
@Component
class SalesTills implements OpenSessions {

  private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

  /** What sales-service answers. */
  record Answer(@Nullable Integer count) {}

  private final RestClient http;
  private final StorePasses passes;
  private final CircuitBreaker breaker;

  SalesTills(RestClient salesHttp, StorePasses passes, CircuitBreakerRegistry breakers) {
    this.http = salesHttp;
    this.passes = passes;
    this.breaker = breakers.circuitBreaker("sales");
  }

  @Override
  public int count(String userToken, String tenantKey) {
    String pass = passes.exchange(userToken, tenantKey).token();
    try {
      return breaker.executeSupplier(() -> ask(pass, tenantKey));
    } catch (CallNotPermittedException | RestClientException | IllegalStateException away) {
      // IllegalStateException: discovery knows no instance, or the answer was none
      throw ProblemException.unavailable(RETRY_AFTER, away);
    }
  }

  private int ask(String pass, String tenantKey) {
    Answer answer =
        http.get()
            .uri("/internal/sessions/open/")
            .header(HttpHeaders.AUTHORIZATION, "Bearer " + pass)
            .header(TokenNames.TENANT_HEADER, tenantKey)
            .retrieve()
            .body(Answer.class);
    if (answer == null || answer.count() == null) {
      throw new IllegalStateException("sales-service did not answer how many");
    }
    return answer.count();
  }
}
