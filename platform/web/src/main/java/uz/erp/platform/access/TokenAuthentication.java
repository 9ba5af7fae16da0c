package uz.erp.platform.access;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import uz.erp.platform.security.KeysUnavailableException;
import uz.erp.platform.security.RemoteKeys;
import uz.erp.platform.security.TokenDecoding;
import uz.erp.platform.security.TokenNames;

/** Proves bearer tokens: store passes always, user tokens only where the service takes them. */
final class TokenAuthentication implements AuthenticationManager {

  private final JwtDecoder passes;
  private final @Nullable JwtDecoder userTokens;

  TokenAuthentication(JWKSource<SecurityContext> keys, boolean takesUserTokens) {
    this.passes = TokenDecoding.passes(keys);
    this.userTokens = takesUserTokens ? TokenDecoding.userTokens(keys) : null;
  }

  @Override
  public Authentication authenticate(Authentication authentication) {
    String token = ((BearerTokenAuthenticationToken) authentication).getToken();
    try {
      JwtDecoder users = userTokens;
      if (users != null && isUserToken(token)) {
        return new UserAuthentication(users.decode(token));
      }
      return PassAuthentication.of(passes.decode(token));
    } catch (BadJwtException e) {
      throw new InvalidBearerTokenException("the token is not valid", e);
    } catch (JwtException e) {
      if (RemoteKeys.isUnknownKey(e)) {
        throw new InvalidBearerTokenException("signed with an unknown key", e);
      }
      // not the token's fault: the keys could not be had
      throw new KeysUnavailableException(e);
    }
  }

  /** Looks at the type only to choose the decoder, which then verifies it. */
  private static boolean isUserToken(String token) {
    try {
      var type = SignedJWT.parse(token).getHeader().getType();
      return type != null && TokenNames.USER_TYPE.equals(type.getType());
    } catch (ParseException e) {
      return false;
    }
  }
}
