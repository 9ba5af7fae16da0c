package uz.erp.systemtests.tokens;

import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;
import uz.erp.systemtests.client.Json;

/** Tokens that tell the verifier which key to trust, where to fetch one or what else to observe. */
final class KeyHints {

  private KeyHints() {}

  /**
   * @param rogueServer where a foreign key is served; no part may fetch it
   */
  static List<BadToken> of(Original o, URI rogueServer) {
    return List.of(
        BadToken.of("another key, the right kid", strange(o, h -> {})),
        BadToken.of("another key, its own kid", strange(o, h -> h.put("kid", o.stranger().kid()))),
        BadToken.of("another key, no kid", strange(o, h -> h.remove("kid"))),
        BadToken.of("jwk inside, the right kid", strange(o, h -> h.set("jwk", jwk(o)))),
        BadToken.of(
            "jwk inside, its own kid",
            strange(o, h -> h.put("kid", o.stranger().kid()).set("jwk", jwk(o)))),
        BadToken.of("jwk inside, no kid", strange(o, h -> h.set("jwk", jwk(o)).remove("kid"))),
        BadToken.of("jku", strange(o, h -> h.put("jku", rogueServer + "keys"))),
        BadToken.of(
            "jku, its own kid",
            strange(o, h -> h.put("kid", o.stranger().kid()).put("jku", rogueServer + "keys"))),
        BadToken.of("x5u", strange(o, h -> h.put("x5u", rogueServer + "certificate"))),
        BadToken.of(
            "x5u, its own kid",
            strange(
                o, h -> h.put("kid", o.stranger().kid()).put("x5u", rogueServer + "certificate"))),
        BadToken.of("x5c, the right kid", strange(o, h -> certificate(h, o))),
        BadToken.of(
            "x5c, its own kid", strange(o, h -> certificate(h.put("kid", o.stranger().kid()), o))),
        BadToken.of("kid unknown", o.withHeader(h -> h.put("kid", "unknown-key"))),
        BadToken.of("kid empty", o.withHeader(h -> h.put("kid", ""))),
        BadToken.of("kid a number", o.withHeader(h -> h.put("kid", 1))),
        BadToken.of("kid a path", o.withHeader(h -> h.put("kid", "../../../../dev/null"))),
        BadToken.of(
            "kid a path, HS256 by what is there",
            TokenFactory.hmac(
                new byte[] {0},
                "HmacSHA256",
                o.header(h -> h.put("alg", "HS256").put("kid", "../../../../dev/null")),
                o.claimsText())),
        BadToken.of("kid a URL", o.withHeader(h -> h.put("kid", rogueServer + "kid"))),
        BadToken.of(
            "kid with SQL", o.withHeader(h -> h.put("kid", "x' union select 'secret' -- "))),
        BadToken.of(
            "crit unknown",
            o.withHeader(h -> h.put("tomorrow", 1).putArray("crit").add("tomorrow"))),
        BadToken.of("crit empty", strange(o, h -> h.putArray("crit"))),
        BadToken.of(
            "crit b64",
            TokenFactory.sign(
                o.stranger(),
                o.header(h -> h.put("b64", false).putArray("crit").add("b64")),
                o.claimsText())));
  }

  /** By the wrong key under a changed header. */
  private static String strange(Original o, Consumer<ObjectNode> change) {
    return TokenFactory.sign(o.stranger(), o.header(change), o.claimsText());
  }

  private static ObjectNode jwk(Original o) {
    return (ObjectNode) Json.read(o.stranger().jwk().getBytes());
  }

  private static void certificate(ObjectNode header, Original o) {
    header.putArray("x5c").add(Certificate.of(o.stranger()));
  }
}
