package uz.erp.platform.answer;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  /** W3C Trace Context, 3.2.2. */
  private static final Pattern TRACE_PARENT =
      Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}.*");

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

  /** For the server itself, whose refusals are a status and no exception. */
  void writeFor(HttpServletRequest request, HttpServletResponse response, int status)
      throws IOException {
    write(request, response, ProblemTranslator.byStatus(status));
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
        .body(renderer.render(problem, request.getRequestURI(), traceId(request), locale));
  }

  /** Of the running span, else the one that the client sent. */
  private @Nullable String traceId(HttpServletRequest request) {
    Span span = tracer == null ? null : tracer.currentSpan();
    if (span != null) {
      return span.context().traceId();
    }
    String sent = request.getHeader("traceparent");
    Matcher parent = sent == null ? null : TRACE_PARENT.matcher(sent);
    return parent != null && parent.matches() ? parent.group(1) : null;
  }
}
