package uz.erp.gateway.access;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import uz.erp.platform.suite.ServiceEntry;
import uz.erp.platform.suite.SuiteManifest;

/**
 * Which path requires what. A path of a service that is not named here requires everything, so that
 * a new endpoint is closed until a rule opens it.
 */
public final class AccessRules {

  private static final List<PathPattern> API =
      patterns(
          SuiteManifest.load().services().stream()
              .map(ServiceEntry::apiPattern)
              .toArray(String[]::new));

  private static final List<PathPattern> SIGN_IN =
      patterns(
          "/api/users/auth/register",
          "/api/users/auth/register/",
          "/api/users/auth/login",
          "/api/users/auth/login/");

  private static final List<PathPattern> OPEN =
      patterns("/api/users/auth/token/refresh", "/api/users/auth/token/refresh/");

  private static final List<PathPattern> WITHOUT_STORE =
      patterns(
          "/api/users/auth/my-stores",
          "/api/users/auth/my-stores/",
          "/api/users/auth/change-password",
          "/api/users/auth/change-password/",
          "/api/users/auth/logout",
          "/api/users/auth/logout/",
          "/api/users/profile/**",
          "/api/users/stores/**");

  private AccessRules() {}

  /** For any path; those that no service owns require nothing, there is nothing behind them. */
  public static Access of(ServerHttpRequest request) {
    PathContainer path = request.getPath().pathWithinApplication();
    if (!matches(API, path) || matches(SIGN_IN, path) || matches(OPEN, path)) {
      return Access.ANYONE;
    }
    return matches(WITHOUT_STORE, path) ? Access.USER : Access.STORE;
  }

  /** Where passwords are tried and accounts are made. */
  public static boolean isSignIn(ServerHttpRequest request) {
    return matches(SIGN_IN, request.getPath().pathWithinApplication());
  }

  private static boolean matches(List<PathPattern> patterns, PathContainer path) {
    for (PathPattern pattern : patterns) {
      if (pattern.matches(path)) {
        return true;
      }
    }
    return false;
  }

  private static List<PathPattern> patterns(String... patterns) {
    return Stream.of(patterns).map(PathPatternParser.defaultInstance::parse).toList();
  }
}
