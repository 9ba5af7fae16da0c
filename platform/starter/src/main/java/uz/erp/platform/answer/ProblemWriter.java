package uz.erp.platform.answer;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;
import uz.erp.platform.problem.Languages;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.problem.ProblemRenderer;

/** Answers a request with the problem an exception stands for; the one place that does. */
public final class ProblemWriter {

  private static final Logger log = LoggerFactory.getLogger(ProblemWriter.class);

  private final ProblemTranslator translator;
  private final ProblemRenderer renderer;
  private final JsonMapper json;
  private final @Nullable Tracer tracer;

  ProblemWriter(
      ProblemTranslator translator,
      ProblemRenderer renderer,
      JsonMapper json,
      @Nullable Tracer tracer) {
    this.translator = translator;
    this.renderer = renderer;
    this.json = json;
    this.tracer = tracer;
  }

  /** For filters, which stand outside of Spring MVC. */
  public void write(HttpServletRequest request, HttpServletResponse response, Exception exception)
      throws IOException {
    ResponseEntity<Map<String, Object>> answer = answer(request, exception);
    if (response.isCommitted()) {
      return;
    }
    response.reset();
    response.setStatus(answer.getStatusCode().value());
    answer.getHeaders().forEach((name, values) -> response.setHeader(name, values.getFirst()));
    response.getOutputStream().write(json.writeValueAsBytes(answer.getBody()));
  }

  ResponseEntity<Map<String, Object>> answer(HttpServletRequest request, Exception exception) {
    ProblemException problem = translator.translate(exception);
    int status = problem.type().status();
    if (status == 500) {
      log.error("{} {} failed", request.getMethod(), request.getRequestURI(), exception);
    } else if (status == 503) {
      log.warn("{} {} unavailable", request.getMethod(), request.getRequestURI(), exception);
    }
    HttpHeaders headers = new HttpHeaders();
    headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
    Locale locale = Languages.choose(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    headers.set(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage());
    if (problem.retryAfter() != null) {
      headers.set(
          HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, problem.retryAfter().toSeconds())));
    }
    if (status == 401) {
      headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
    translator.headers(exception, headers);
    return ResponseEntity.status(status)
        .headers(headers)
        .body(renderer.render(problem, request.getRequestURI(), traceId(), locale));
  }

  private @Nullable String traceId() {
    Span span = tracer == null ? null : tracer.currentSpan();
    return span == null ? null : span.context().traceId();
  }
}
