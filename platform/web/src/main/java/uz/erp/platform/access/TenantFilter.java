package uz.erp.platform.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;
import uz.erp.platform.answer.ProblemWriter;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.security.TokenNames;
import uz.erp.platform.tenancy.Tenant;
import uz.erp.platform.tenancy.TenantSchemas;
import uz.erp.platform.tenancy.TenantScope;

/**
 * Binds the store of the pass to the request, once the header names the same store and the store's
 * schema is ready.
 */
final class TenantFilter extends OncePerRequestFilter {

  private final TenantSchemas schemas;
  private final ProblemWriter problems;

  TenantFilter(TenantSchemas schemas, ProblemWriter problems) {
    this.schemas = schemas;
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!(SecurityContexts.current() instanceof PassAuthentication pass)) {
      chain.doFilter(request, response);
      return;
    }
    Tenant tenant = pass.tenant();
    try {
      requireSameStore(request, tenant);
      schemas.ensure(tenant);
    } catch (RuntimeException e) {
      problems.write(request, response, e);
      return;
    }
    try (var _ = MDC.putCloseable("tenant", tenant.key());
        var _ = MDC.putCloseable("user", pass.getName())) {
      Exception failure = TenantScope.call(tenant, () -> proceed(chain, request, response));
      rethrow(failure);
    }
  }

  /** A scoped call throws one kind of exception and a filter chain two, so it is handed over. */
  private static @Nullable Exception proceed(
      FilterChain chain, HttpServletRequest request, HttpServletResponse response) {
    try {
      chain.doFilter(request, response);
      return null;
    } catch (IOException | ServletException e) {
      return e;
    }
  }

  private static void rethrow(@Nullable Exception failure) throws IOException, ServletException {
    switch (failure) {
      case null -> {}
      case IOException e -> throw e;
      case ServletException e -> throw e;
      default -> throw new IllegalStateException(failure);
    }
  }

  private static void requireSameStore(HttpServletRequest request, Tenant tenant) {
    List<String> keys = Collections.list(request.getHeaders(TokenNames.TENANT_HEADER));
    if (keys.isEmpty()) {
      throw new ProblemException(CommonProblem.TENANT_KEY_REQUIRED);
    }
    if (!keys.equals(List.of(tenant.key()))) {
      throw new ProblemException(CommonProblem.TENANT_KEY_MISMATCH);
    }
  }
}
