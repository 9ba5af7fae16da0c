package uz.erp.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.Test;
import uz.erp.gateway.support.Answer;
import uz.erp.gateway.support.GatewayIT;
import uz.erp.gateway.support.Keys;
import uz.erp.platform.security.TokenNames;

class UserTokenIT extends GatewayIT {

  private static final String PATH = "/api/users/auth/my-stores/";

  @Test
  void aGenuineTokenIsLetIn() {
    assertThat(signedIn().get(PATH).status()).isEqualTo(200);
  }

  @Test
  void aRequestWithoutTokenIsAskedToSignIn() {
    Answer answer = client().get(PATH);

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.problem()).isEqualTo("not_authenticated");
    assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"erp\"");
  }

  @Test
  void aTokenOfAnotherIssuerAudienceOrTypeIsRefused() {
    Keys keys = SUITE.keys();
    assertRefused(keys.userToken("1", claims -> claims.issuer("another issuer")));
    assertRefused(keys.userToken("1", claims -> claims.audience(TokenNames.PASS_AUDIENCE)));
    assertRefused(keys.userToken("1", claims -> claims.audience((String) null)));
    assertRefused(keys.userToken("1", claims -> claims.subject(null)));
  }

  @Test
  void anExpiredTokenAndOneWithoutEndAreRefused() {
    Keys keys = SUITE.keys();
    assertRefused(
        keys.userToken(
            "1",
            claims ->
                claims.expirationTime(Date.from(Instant.now().minus(Duration.ofMinutes(1))))));
    assertRefused(keys.userToken("1", claims -> claims.expirationTime(null)));
  }

  @Test
  void aTokenSignedByAnotherKeyIsRefused() {
    assertRefused(SUITE.keys().userToken("1", TokenNames.USER_TYPE, Keys.newKey(), claims -> {}));
  }

  @Test
  void aTokenThatIsNotSignedOrSignedWithASecretIsRefused() throws JOSEException {
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .issuer(TokenNames.ISSUER)
            .audience(TokenNames.USER_AUDIENCE)
            .subject("1")
            .expirationTime(Date.from(Instant.now().plus(Duration.ofMinutes(15))))
            .build();
    SignedJWT withSecret = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
    withSecret.sign(new MACSigner(new byte[32]));

    assertRefused(new PlainJWT(claims).serialize());
    assertRefused(withSecret.serialize());
    assertRefused("not.a.token");
    assertRefused("");
  }

  @Test
  void aTamperedTokenIsRefused() {
    String[] parts = SUITE.keys().userToken("1").split("\\.");
    String other = SUITE.keys().userToken("2").split("\\.")[1];

    assertRefused(parts[0] + "." + other + "." + parts[2]);
  }

  @Test
  void aTokenInTheAddressIsNotAToken() {
    String token = SUITE.keys().userToken("1");

    assertThat(client().get(PATH + "?access_token=" + token).status()).isEqualTo(401);
  }

  @Test
  void aNewKeyIsTakenUpAndTheOldOneStaysGood() {
    String before = SUITE.keys().userToken(newUser());
    assertThat(client().token(before).get(PATH).status()).isEqualTo(200);

    SUITE.keys().rotate();
    String after = SUITE.keys().userToken(newUser());

    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> client().token(after).get(PATH).status() == 200);
    assertThat(client().token(before).get(PATH).status()).isEqualTo(200);
  }

  private void assertRefused(String token) {
    Answer answer = client().token(token).get(PATH);
    assertThat(answer.status()).as(token).isEqualTo(401);
    assertThat(answer.problem()).isEqualTo("not_authenticated");
    assertThat(answer.header("WWW-Authenticate")).contains("error=\"invalid_token\"");
  }
}
