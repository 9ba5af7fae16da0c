package uz.erp.platform.test;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.function.UnaryOperator;
import uz.erp.platform.security.TokenNames;
import uz.erp.platform.tenancy.Tenant;

/** Store passes as auth-service makes them, signed with this test JVM's own key. */
public final class TestPasses {

  private static final RSAKey KEY = generate();

  private TestPasses() {}

  static JWKSource<SecurityContext> publicKeys() {
    return new ImmutableJWKSet<>(new JWKSet(KEY.toPublicJWK()));
  }

  /** A pass of this employee, valid for an hour so that slow tests do not depend on the time. */
  public static String pass(Tenant tenant, TestRole role) {
    return pass(tenant, role, TokenNames.PASS_TYPE, UnaryOperator.identity());
  }

  /** A pass with something changed, to show that it is refused. */
  public static String pass(
      Tenant tenant, TestRole role, String type, UnaryOperator<JWTClaimsSet.Builder> change) {
    JWTClaimsSet.Builder claims =
        new JWTClaimsSet.Builder()
            .issuer(TokenNames.ISSUER)
            .audience(TokenNames.PASS_AUDIENCE)
            .subject(String.valueOf(role.userId()))
            .issueTime(Date.from(Instant.now()))
            .expirationTime(Date.from(Instant.now().plusSeconds(3600)))
            .claim(
                role.isApiClient() ? TokenNames.API_KEY_ID : TokenNames.EMPLOYEE_ID,
                role.employeeId())
            .claim(TokenNames.NAME, role.displayName())
            .claim(TokenNames.ROLE, role.role())
            .claim(TokenNames.PERMISSIONS, role.permissions())
            .claim(TokenNames.TENANT_KEY, tenant.key())
            .claim(TokenNames.SCHEMA, tenant.schema())
            .claim(TokenNames.TIMEZONE, tenant.zone().getId())
            .claim(TokenNames.CURRENCY, tenant.currency())
            .claim(TokenNames.LANGUAGE, tenant.language());
    return sign(type, change.apply(claims).build());
  }

  private static String sign(String type, JWTClaimsSet claims) {
    try {
      SignedJWT token =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.RS256)
                  .type(new JOSEObjectType(type))
                  .keyID(KEY.getKeyID())
                  .build(),
              claims);
      token.sign(new RSASSASigner(KEY));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static RSAKey generate() {
    try {
      return new RSAKeyGenerator(2048).keyID("test").generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
