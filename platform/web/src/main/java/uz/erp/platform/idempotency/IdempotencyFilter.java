package uz.erp.platform.idempotency;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import uz.erp.platform.access.CurrentAccount;
import uz.erp.platform.access.FilterInStore;
import uz.erp.platform.answer.ProblemWriter;
import uz.erp.platform.tenancy.TenantScope;

/**
 * Runs a POST that carries an {@code Idempotency-Key} in one transaction with the note of its
 * answer, so that effect and note are both there or both not. The key is claimed in that
 * transaction by {@link KeyClaim}, once it is known which operation is meant and that the caller
 * may use it.
 *
 * <p>A second request meanwhile waits for the first on the key's row. Only successful answers are
 * kept: after any other the transaction is rolled back and the key is free again.
 *
 * @see <a href="https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/">The
 *     Idempotency-Key header field, IETF draft</a>
 */
public final class IdempotencyFilter extends OncePerRequestFilter implements FilterInStore {

  static final String HEADER = "Idempotency-Key";

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
        // sent by a caller who is not signed in: its natural keys must protect it
        || CurrentAccount.findUserId().isEmpty();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    ContentCachingResponseWrapper buffered = new ContentCachingResponseWrapper(response);
    try {
      RequestContent content = RequestContent.of(request);
      KeyedRequest keyed =
          new KeyedRequest(
              IdempotencyKey.keyOf(request),
              IdempotencyKey.hash(request, content),
              TenantScope.find().isPresent() ? ofStore : withoutStore);
      keyed.attachTo(request);
      run(keyed, content.request(), buffered, chain);
      buffered.copyBodyToResponse();
    } catch (ChainFailure failure) {
      failure.rethrow();
    } catch (RuntimeException e) {
      problems.write(request, response, e);
    } finally {
      KeyedRequest.detachFrom(request);
    }
  }

  private void run(
      KeyedRequest keyed,
      HttpServletRequest request,
      ContentCachingResponseWrapper response,
      FilterChain chain) {
    transaction.executeWithoutResult(
        status -> {
          ChainFailure.run(() -> chain.doFilter(request, response));
          if (response.getStatus() / 100 != 2) {
            status.setRollbackOnly();
          } else {
            keyed.keep(StoredAnswer.of(response));
          }
        });
  }
}
