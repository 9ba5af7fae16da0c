package uz.erp.systemtests.tokens;

import java.util.Base64;
import java.util.List;

/** What is no token any more, or too much of one. */
final class Shapes {

  /** What a server still takes for a header: Tomcat ends at 8 kB, in base64. */
  private static final int LONG = 4_000;

  private static final int DEEP = LONG / 2;

  private Shapes() {}

  static List<BadToken> of(Original o) {
    String token = o.unchanged();
    String[] part = token.split("\\.");
    String deep = "[".repeat(DEEP) + "]".repeat(DEEP);
    return List.of(
        BadToken.sent("no header at all"),
        BadToken.of("garbage", "garbage"),
        BadToken.of("two dots", ".."),
        BadToken.of("four dots", "...."),
        BadToken.of("two parts", part[0] + "." + part[1]),
        BadToken.of("four parts", token + "." + part[2]),
        BadToken.of("five parts", token + "." + part[2] + "." + part[2]),
        BadToken.of("signature missing", part[0] + "." + part[1] + "."),
        BadToken.of("signature shortened", token.substring(0, token.length() - 8)),
        BadToken.of("signature with more behind it", token + "AAAA"),
        BadToken.of(
            "signature of zeros",
            part[0] + "." + part[1] + "." + TokenFactory.encode(new byte[256])),
        BadToken.of("claims of another token", changed(o, part)),
        BadToken.of("header of another token", rehead(o, part)),
        BadToken.of("padding at each part", padded(part)),
        BadToken.of("a space inside", part[0] + ". " + part[1] + "." + part[2]).orAsNoHttp(),
        BadToken.of("a tab inside", part[0] + ".\t" + part[1] + "." + part[2]).orAsNoHttp(),
        BadToken.of("a zero byte inside", part[0] + ".\0" + part[1] + "." + part[2]).orAsNoHttp(),
        BadToken.of("letters of elsewhere inside", "ё" + token).orAsNoHttp(),
        BadToken.of("a direction mark inside", part[0] + ".\u202e" + part[1]).orAsNoHttp(),
        BadToken.of("percent-encoded dots", token.replace(".", "%2E")),
        BadToken.of("quoted", "\"" + token + "\""),
        BadToken.of("100 kB of it", "A".repeat(100_000)).orAsNoHttp(),
        BadToken.of(
            "4 kB of claims, another key",
            TokenFactory.sign(
                o.stranger(), o.headerText(), o.claims(c -> c.put("more", "x".repeat(LONG))))),
        BadToken.of("4 kB of audience", o.withClaims(c -> c.put("aud", "x".repeat(LONG)))),
        BadToken.of(
            "deep audience", o.withClaims(o.claims(c -> c.put("aud", "@")).replace("\"@\"", deep))),
        BadToken.of("10 kB of audience", o.withClaims(c -> c.put("aud", "x".repeat(2 * LONG))))
            .orAsNoHttp(),
        BadToken.of(
            "deep header",
            TokenFactory.sign(
                o.stranger(),
                o.header(h -> h.put("x", "@")).replace("\"@\"", deep),
                o.claimsText())),
        BadToken.of("claims a list", o.withClaims("[" + o.claimsText() + "]")),
        BadToken.of("claims no JSON", o.withClaims("claims")),
        BadToken.of("claims empty", o.withClaims("")),
        BadToken.of("claims null", o.withClaims("null")),
        BadToken.of(
            "a token in a token",
            TokenFactory.sign(o.key(), o.header(h -> h.put("cty", "JWT")), token)),
        BadToken.of("encrypted to the key (JWE)", Jwe.of(o.key(), token)));
  }

  private static String changed(Original o, String[] part) {
    String other = o.claims(c -> c.put("sub", o.otherOwner()));
    return part[0] + "." + TokenFactory.content("", other).substring(1) + "." + part[2];
  }

  private static String rehead(Original o, String[] part) {
    String other = TokenFactory.content(o.header(h -> h.put("cty", "JWT")), "");
    return other + part[1] + "." + part[2];
  }

  private static String padded(String[] part) {
    return String.join(
        ".",
        Base64.getUrlEncoder().encodeToString(Base64.getUrlDecoder().decode(part[0])) + "==",
        part[1] + "==",
        part[2] + "==");
  }
}
