package uz.erp.platform.idempotency;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import uz.erp.platform.access.CurrentAccount;
import uz.erp.platform.answer.ProblemWriter;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.tenancy.TenantScope;

/**
 * Runs a POST that carries an {@code Idempotency-Key} in one transaction with the note of its
 * answer, so that effect and note are both there or both not; the same key gets the noted answer.
 *
 * <p>A second request meanwhile waits for the first on the key's row. Only successful answers are
 * kept: after any other the transaction is rolled back and the key is free again.
 *
 * @see <a href="https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/">The
 *     Idempotency-Key header field, IETF draft</a>
 */
public final class IdempotencyFilter extends OncePerRequestFilter {

  static final String HEADER = "Idempotency-Key";
  static final String REPLAYED = "Idempotency-Replayed";

  private final TransactionTemplate transaction;
  private final IdempotencyKeys ofStore;
  private final IdempotencyKeys withoutStore;
  private final ProblemWriter problems;

  IdempotencyFilter(
      PlatformTransactionManager transactions, JdbcClient jdbc, ProblemWriter problems) {
    this.transaction = new TransactionTemplate(transactions);
    this.ofStore = IdempotencyKeys.ofStore(jdbc);
    this.withoutStore = IdempotencyKeys.withoutStore(jdbc);
    this.problems = problems;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !"POST".equals(request.getMethod())
        || request.getHeader(HEADER) == null
        || userId().isEmpty();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    ContentCachingResponseWrapper buffered = new ContentCachingResponseWrapper(response);
    try {
      RequestContent content = RequestContent.of(request);
      IdempotencyKey key = IdempotencyKey.of(userId().orElseThrow(), request, content);
      Outcome outcome = run(key, content.request(), buffered, chain);
      if (outcome.replay() != null) {
        replay(response, outcome.replay());
      } else {
        buffered.copyBodyToResponse();
      }
    } catch (ChainFailure failure) {
      failure.rethrow();
    } catch (RuntimeException e) {
      problems.write(request, response, e);
    }
  }

  private Outcome run(
      IdempotencyKey key,
      HttpServletRequest request,
      ContentCachingResponseWrapper response,
      FilterChain chain) {
    IdempotencyKeys keys = TenantScope.find().isPresent() ? ofStore : withoutStore;
    Outcome outcome =
        transaction.execute(
            status -> {
              Optional<StoredAnswer> earlier = keys.claim(key);
              if (earlier.isPresent()) {
                return new Outcome(earlier.get());
              }
              ChainFailure.run(() -> chain.doFilter(request, response));
              if (response.getStatus() / 100 != 2) {
                status.setRollbackOnly();
              } else {
                keys.keep(key, StoredAnswer.of(response));
              }
              return new Outcome(null);
            });
    if (outcome == null) {
      throw new ProblemException(CommonProblem.INTERNAL_ERROR);
    }
    return outcome;
  }

  /** Empty for a request that nobody has signed; whose natural keys must protect it. */
  private static OptionalLong userId() {
    return CurrentAccount.findUserId();
  }

  private static void replay(HttpServletResponse response, StoredAnswer answer) throws IOException {
    response.setStatus(answer.status());
    response.setHeader(REPLAYED, "true");
    if (answer.contentType() != null) {
      response.setContentType(answer.contentType());
    }
    response.getOutputStream().write(answer.body());
  }

  private record Outcome(@Nullable StoredAnswer replay) {}
}
