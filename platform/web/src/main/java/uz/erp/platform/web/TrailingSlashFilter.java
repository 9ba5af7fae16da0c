package uz.erp.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Serves {@code /api/x} as {@code /api/x/}, the canonical form, without a redirect. */
final class TrailingSlashFilter extends OncePerRequestFilter {

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getRequestURI();
    return path.endsWith("/") || !path.startsWith("/api/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(new Slashed(request), response);
  }

  private static final class Slashed extends HttpServletRequestWrapper {

    Slashed(HttpServletRequest request) {
      super(request);
    }

    @Override
    public String getRequestURI() {
      return super.getRequestURI() + "/";
    }

    @Override
    public StringBuffer getRequestURL() {
      return super.getRequestURL().append('/');
    }

    @Override
    public String getServletPath() {
      return super.getServletPath() + "/";
    }
  }
}
