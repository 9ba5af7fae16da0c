package uz.erp.platform.access;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import uz.erp.platform.security.TokenNames;
import uz.erp.platform.tenancy.Tenant;

/** Proven by a store pass: an employee of one store, or an API client of it. */
final class PassAuthentication extends JwtAuthenticationToken {

  private final CurrentEmployee employee;
  private final transient Tenant tenant;

  private PassAuthentication(Jwt pass, CurrentEmployee employee, Tenant tenant) {
    super(pass, List.of(), String.valueOf(employee.userId()));
    this.employee = employee;
    this.tenant = tenant;
  }

  /**
   * @throws OAuth2AuthenticationException when a claim is missing or of another shape
   */
  static PassAuthentication of(Jwt pass) {
    try {
      List<String> permissions = pass.getClaimAsStringList(TokenNames.PERMISSIONS);
      CurrentEmployee employee =
          new CurrentEmployee(
              Long.parseLong(required(pass.getSubject())),
              actorId(pass),
              text(pass, TokenNames.NAME),
              text(pass, TokenNames.ROLE),
              Set.copyOf(required(permissions)));
      Tenant tenant =
          new Tenant(
              text(pass, TokenNames.TENANT_KEY),
              text(pass, TokenNames.SCHEMA),
              ZoneId.of(text(pass, TokenNames.TIMEZONE)),
              text(pass, TokenNames.CURRENCY),
              text(pass, TokenNames.LANGUAGE));
      return new PassAuthentication(pass, employee, tenant);
    } catch (IllegalArgumentException | ClassCastException | DateTimeException e) {
      throw new InvalidBearerTokenException("not a store pass", e);
    }
  }

  CurrentEmployee employee() {
    return employee;
  }

  Tenant tenant() {
    return tenant;
  }

  /** Of the employee or else of the API key, and never of both or of a role that is not its own. */
  private static long actorId(Jwt pass) {
    boolean apiClient = TokenNames.API_CLIENT_ROLE.equals(pass.getClaimAsString(TokenNames.ROLE));
    String claim = apiClient ? TokenNames.API_KEY_ID : TokenNames.EMPLOYEE_ID;
    String none = apiClient ? TokenNames.EMPLOYEE_ID : TokenNames.API_KEY_ID;
    if (pass.hasClaim(none)) {
      throw new IllegalArgumentException("a pass is an employee's or an API client's");
    }
    return ((Number) required(pass.getClaim(claim))).longValue();
  }

  private static String text(Jwt pass, String claim) {
    return required(pass.getClaimAsString(claim));
  }

  private static <T> T required(@Nullable T claim) {
    if (claim == null) {
      throw new IllegalArgumentException("a claim is missing");
    }
    return claim;
  }
}
