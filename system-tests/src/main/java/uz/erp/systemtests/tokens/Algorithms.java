package uz.erp.systemtests.tokens;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** Tokens that say they are signed in another way than the suite signs. */
final class Algorithms {

  private Algorithms() {}

  static List<BadToken> of(Original o) {
    byte[] der = o.key().open().getEncoded();
    String modulus = SigningKey.number(o.key().open().getModulus());
    return List.of(
        BadToken.of("alg none", unsigned(o, "none")),
        BadToken.of("alg None", unsigned(o, "None")),
        BadToken.of("alg NONE", unsigned(o, "NONE")),
        BadToken.of("alg nOnE", unsigned(o, "nOnE")),
        BadToken.of("alg none, with a space", unsigned(o, "none ")),
        BadToken.of("alg none, and yet a right signature", signed(o, "none")),
        BadToken.of("alg empty", signed(o, "")),
        BadToken.of("alg missing", o.withHeader(h -> h.remove("alg"))),
        BadToken.of("alg a number", o.withHeader(h -> h.put("alg", 256))),
        BadToken.of("alg unknown", signed(o, "XX999")),
        BadToken.of("HS256 by the public key as PEM", hs256(o, pem(der))),
        BadToken.of("HS256 by the public key as PEM, a line end more", hs256(o, pem(der) + "\n")),
        BadToken.of(
            "HS256 by the public key as DER",
            TokenFactory.hmac(der, "HmacSHA256", alg(o, "HS256"), o.claimsText())),
        BadToken.of("HS256 by the modulus", hs256(o, modulus)),
        BadToken.of("HS256 by the key's JWK", hs256(o, o.key().jwk())),
        BadToken.of(
            "HS512 by the public key as PEM",
            TokenFactory.hmac(
                pem(der).getBytes(StandardCharsets.US_ASCII),
                "HmacSHA512",
                alg(o, "HS512"),
                o.claimsText())),
        BadToken.of(
            "said RS256, signed HS256",
            TokenFactory.hmac(
                pem(der).getBytes(StandardCharsets.US_ASCII),
                "HmacSHA256",
                o.headerText(),
                o.claimsText())),
        BadToken.of("said HS256, signed RS256", signed(o, "HS256")),
        BadToken.of(
            "RS512, by the right key",
            TokenFactory.signAs(o.key(), "SHA512withRSA", alg(o, "RS512"), o.claimsText())),
        BadToken.of(
            "PS256, by the right key",
            TokenFactory.signAs(o.key(), "RSASSA-PSS", alg(o, "PS256"), o.claimsText())),
        // of two zeros every key of a careless verifier is the right one (CVE-2022-21449)
        BadToken.of(
            "ES256 of zeros",
            TokenFactory.content(alg(o, "ES256"), o.claimsText())
                + "."
                + TokenFactory.encode(new byte[64])));
  }

  private static String alg(Original o, String algorithm) {
    return o.header(h -> h.put("alg", algorithm));
  }

  private static String unsigned(Original o, String algorithm) {
    return TokenFactory.unsigned(alg(o, algorithm), o.claimsText());
  }

  private static String signed(Original o, String algorithm) {
    return TokenFactory.sign(o.key(), alg(o, algorithm), o.claimsText());
  }

  private static String hs256(Original o, String secret) {
    return TokenFactory.hmac(
        secret.getBytes(StandardCharsets.US_ASCII), "HmacSHA256", alg(o, "HS256"), o.claimsText());
  }

  private static String pem(byte[] der) {
    return "-----BEGIN PUBLIC KEY-----\n"
        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der)
        + "\n-----END PUBLIC KEY-----";
  }
}
