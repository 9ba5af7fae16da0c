package uz.erp.gateway.problem;

import java.util.StringJoiner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.DisconnectedClientHelper;
import reactor.core.publisher.Mono;
import uz.erp.platform.problem.ProblemException;

/** The last stop of every failure; a client never sees anything else than a problem. */
final class ProblemHandler implements ErrorWebExceptionHandler {

  private static final Logger log = LoggerFactory.getLogger(ProblemHandler.class);

  /** No client receives it; in the metrics it is distinguished from what was answered. */
  private static final HttpStatusCode CLIENT_CLOSED_REQUEST = HttpStatusCode.valueOf(499);

  private static final int MOST_CAUSES = 5;

  private final Problems problems;

  ProblemHandler(Problems problems) {
    this.problems = problems;
  }

  @Override
  public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
    if (exchange.getResponse().isCommitted()) {
      return Mono.error(failure); // half an answer is out; breaking off is all that can be done
    }
    if (isClientGone(failure)) {
      exchange.getResponse().setStatusCode(CLIENT_CLOSED_REQUEST);
      return Mono.empty();
    }
    ProblemException problem = ProblemTranslation.of(failure);
    record(exchange, problem, failure);
    if (failure instanceof ErrorResponse known) {
      exchange.getResponse().getHeaders().putAll(known.getHeaders()); // such as Allow
    }
    return problems.answer(exchange, problem);
  }

  /** A problem may be caused by a broken connection, too, but then by one to a service. */
  private static boolean isClientGone(Throwable failure) {
    return failure instanceof ClientGone
        || !(failure instanceof ProblemException)
            && DisconnectedClientHelper.isClientDisconnectedException(failure);
  }

  /** Path only: a query may hold a phone number, a header a token. */
  private static void record(
      ServerWebExchange exchange, ProblemException problem, Throwable failure) {
    int status = problem.type().status();
    if (status < 500 || failure.getCause() instanceof ConcurrencyLimitException) {
      return; // a hundred a second under overload: those are counted (erp.gateway.turns.refused)
    }
    ServerHttpRequest request = exchange.getRequest();
    var entry = status == 503 ? log.atWarn() : log.atError().setCause(failure);
    entry
        .addKeyValue("trace_id", TraceId.of(exchange))
        .log(
            "{} {} answered {}: {}",
            request.getMethod(),
            request.getURI().getRawPath(),
            problem.type().code(),
            reason(failure));
  }

  /** What broke is known to the last cause only. */
  private static String reason(Throwable failure) {
    StringJoiner chain = new StringJoiner(" / ");
    Throwable cause = failure;
    for (int i = 0; cause != null && i < MOST_CAUSES; i++) {
      chain.add(cause.toString());
      cause = cause.getCause();
    }
    return chain.toString();
  }
}
