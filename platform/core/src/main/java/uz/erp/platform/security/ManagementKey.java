package uz.erp.platform.security;

import java.util.List;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/** Authenticates who shows the management key as a bearer token: Prometheus and operators. */
public final class ManagementKey implements AuthenticationManager {

  /** Endpoints for load balancers and kubelets: they answer anyone, with a status and no more. */
  public static final List<String> PROBES =
      List.of("/actuator/health/liveness", "/actuator/health/readiness");

  private final SharedSecret key;

  private ManagementKey(SharedSecret key) {
    this.key = key;
  }

  /**
   * @throws IllegalStateException when the key is missing or too short
   */
  public static ManagementKey of(String text) {
    return new ManagementKey(SharedSecret.of("ERP_MANAGEMENT_KEY", text));
  }

  @Override
  public Authentication authenticate(Authentication shown) {
    if (shown.getCredentials() instanceof String text && key.matches(text)) {
      return UsernamePasswordAuthenticationToken.authenticated("operator", "", List.of());
    }
    throw new BadCredentialsException("not the management key");
  }
}
