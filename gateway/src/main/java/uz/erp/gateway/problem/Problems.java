package uz.erp.gateway.problem;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.json.JsonMapper;
import uz.erp.platform.problem.Languages;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.problem.ProblemRenderer;

/** Answers an exchange with a problem in the caller's language. */
public final class Problems {

  private final ProblemRenderer renderer;
  private final JsonMapper json;

  Problems(ProblemRenderer renderer, JsonMapper json) {
    this.renderer = renderer;
    this.json = json;
  }

  public Mono<Void> answer(ServerWebExchange exchange, ProblemException problem) {
    ServerHttpRequest request = exchange.getRequest();
    ServerHttpResponse response = exchange.getResponse();
    Locale language = Languages.choose(request.getHeaders().getFirst(HttpHeaders.ACCEPT_LANGUAGE));
    Map<String, Object> document =
        renderer.render(problem, request.getURI().getRawPath(), TraceId.of(exchange), language);

    response.setStatusCode(HttpStatusCode.valueOf(problem.type().status()));
    HttpHeaders headers = response.getHeaders();
    headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
    headers.setContentLanguage(language);
    headers.setCacheControl("no-store");
    if (problem.type().status() == 401 && !headers.containsHeader(HttpHeaders.WWW_AUTHENTICATE)) {
      headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"erp\", error=\"invalid_token\"");
    }
    Duration retryAfter = problem.retryAfter();
    if (retryAfter != null) {
      headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(wholeSeconds(retryAfter)));
    }
    byte[] body = json.writeValueAsBytes(document);
    headers.setContentLength(body.length);
    return UnreadBody.settled(exchange)
        .publishOn(Schedulers.parallel()) // see OwnAnswers
        .then(Mono.defer(() -> response.writeWith(Mono.just(response.bufferFactory().wrap(body)))));
  }

  /** Rounded up, and never zero: "at once" would invite the very rush that was refused. */
  private static long wholeSeconds(Duration duration) {
    return Math.max(1, duration.plusNanos(999_999_999).toSeconds());
  }
}
