package uz.erp.systemtests.tokens;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes JSON Web Tokens of any header and claims, byte by byte: a library would refuse to make what
 * must be refused.
 */
public final class TokenFactory {

  private static final long PAST_ALL_SKEW = 120;

  private TokenFactory() {}

  /** Signed as the suite signs (RS256), whatever the header says. */
  public static String sign(SigningKey key, String header, String claims) {
    String content = content(header, claims);
    return content + "." + encode(signature(key, "SHA256withRSA", content));
  }

  /** A token like this one, rightly signed, whose time is over. */
  public static String expired(SigningKey key, String token) {
    ObjectNode claims = Original.part(token, 1);
    claims.put("exp", Instant.now().getEpochSecond() - PAST_ALL_SKEW);
    return sign(key, Original.text(Original.part(token, 0)), Original.text(claims));
  }

  /** The same with another of RSA's signatures, by its name in Java. */
  static String signAs(SigningKey key, String algorithm, String header, String claims) {
    String content = content(header, claims);
    return content + "." + encode(signature(key, algorithm, content));
  }

  static String hmac(byte[] secret, String algorithm, String header, String claims) {
    String content = content(header, claims);
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(secret, algorithm));
      return content + "." + encode(mac.doFinal(content.getBytes(StandardCharsets.US_ASCII)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static String unsigned(String header, String claims) {
    return content(header, claims) + ".";
  }

  static String content(String header, String claims) {
    return encode(header.getBytes(StandardCharsets.UTF_8))
        + "."
        + encode(claims.getBytes(StandardCharsets.UTF_8));
  }

  static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static byte[] signature(SigningKey key, String algorithm, String content) {
    try {
      Signature signature = Signature.getInstance(algorithm);
      if (algorithm.equals("RSASSA-PSS")) {
        signature.setParameter(
            new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
      }
      signature.initSign(key.secret());
      signature.update(content.getBytes(StandardCharsets.US_ASCII));
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
