package uz.erp.platform.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;
import uz.erp.platform.answer.ProblemWriter;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.security.InternalKey;
import uz.erp.platform.security.SharedSecret;

/**
 * Lets only the suite's own parts reach {@code /internal}, before any token is looked at. Refusals
 * are 401 with {@code WWW-Authenticate: X-Internal-Key}, by which a caller tells its own wrong
 * configuration from a bad token of its client. Without a configured key everything is refused.
 */
final class InternalKeyFilter extends OncePerRequestFilter {

  private static final RequestMatcher INTERNAL =
      PathPatternRequestMatcher.withDefaults().matcher("/internal/**");

  private final @Nullable SharedSecret key;
  private final ProblemWriter problems;

  InternalKeyFilter(String key, ProblemWriter problems) {
    this.key = key.isBlank() ? null : SharedSecret.of("ERP_INTERNAL_KEY", key);
    this.problems = problems;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !INTERNAL.matches(request);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    List<String> shown = Collections.list(request.getHeaders(InternalKey.HEADER));
    if (key != null && shown.size() == 1 && key.matches(shown.getFirst())) {
      chain.doFilter(request, response);
      return;
    }
    problems.write(request, response, new ProblemException(CommonProblem.NOT_AUTHENTICATED));
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, InternalKey.HEADER);
  }
}
