package uz.erp.systemtests.tokens;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/** Tokens with the right signature that say the wrong thing. */
final class Claims {

  private Claims() {}

  static List<BadToken> of(Original o) {
    List<BadToken> tokens = new ArrayList<>();
    tokens.addAll(kinds(o));
    tokens.addAll(audiences(o));
    tokens.addAll(times(o));
    tokens.addAll(twice(o));
    tokens.addAll(o.pass() ? passes(o) : users(o));
    return tokens;
  }

  private static List<BadToken> kinds(Original o) {
    String other = o.pass() ? "at+jwt" : "erp-pass+jwt";
    return List.of(
        BadToken.of("a genuine token of the other kind", o.otherKind()),
        BadToken.of("typ missing", o.withHeader(h -> h.remove("typ"))),
        BadToken.of("typ empty", o.withHeader(h -> h.put("typ", ""))),
        BadToken.of("typ JWT", o.withHeader(h -> h.put("typ", "JWT"))),
        BadToken.of("typ of the other kind", o.withHeader(h -> h.put("typ", other))),
        BadToken.of("typ of an ID token", o.withHeader(h -> h.put("typ", "id_token+jwt"))),
        BadToken.of("typ a list", o.withHeader(h -> h.putArray("typ").add("JWT"))),
        bad(o, "iss missing", c -> c.remove("iss")),
        bad(o, "iss wrong", c -> c.put("iss", "erp-author")),
        bad(o, "iss with a slash", c -> c.put("iss", "erp-auth/")),
        bad(o, "iss in capitals", c -> c.put("iss", "ERP-AUTH")),
        bad(o, "iss a list", c -> c.putArray("iss").add("erp-auth")),
        bad(o, "sub missing", c -> c.remove("sub")),
        bad(o, "sub no number", c -> c.put("sub", "owner")),
        bad(o, "sub a path", c -> c.put("sub", "1/../2")),
        bad(o, "sub empty", c -> c.put("sub", "")),
        BadToken.of(
            "sub of another user, another key",
            TokenFactory.sign(
                o.stranger(), o.headerText(), o.claims(c -> c.put("sub", o.otherOwner())))));
  }

  private static List<BadToken> audiences(Original o) {
    String other = o.pass() ? "erp" : "erp-services";
    return List.of(
        bad(o, "aud missing", c -> c.remove("aud")),
        bad(o, "aud null", c -> c.putNull("aud")),
        bad(o, "aud empty", c -> c.put("aud", "")),
        bad(o, "aud wrong", c -> c.put("aud", "another-suite")),
        bad(o, "aud of the other kind", c -> c.put("aud", other)),
        bad(o, "aud in a list of others", c -> c.putArray("aud").add(other).add("x")),
        bad(o, "aud an empty list", c -> c.putArray("aud")),
        bad(
            o,
            "aud a list in a list",
            c -> c.putArray("aud").addArray().add(o.pass() ? "erp-services" : "erp")),
        bad(o, "aud two in one text", c -> c.put("aud", "erp erp-services")),
        bad(o, "aud in capitals", c -> c.put("aud", o.pass() ? "ERP-SERVICES" : "ERP")),
        bad(o, "aud an object", c -> c.putObject("aud").put("erp", true)));
  }

  private static List<BadToken> times(Original o) {
    long now = Instant.now().getEpochSecond();
    return List.of(
        bad(o, "exp missing", c -> c.remove("exp")),
        bad(o, "exp null", c -> c.putNull("exp")),
        bad(o, "exp past", c -> c.put("exp", now - 60)),
        bad(o, "exp a text", c -> c.put("exp", "tomorrow")),
        bad(o, "exp a number as text", c -> c.put("exp", String.valueOf(now + 600))),
        bad(o, "exp negative", c -> c.put("exp", -1)),
        bad(o, "exp past all clocks", c -> c.put("exp", Long.MAX_VALUE)),
        BadToken.of(
            "exp past all numbers",
            o.withClaims(o.claimsText().replaceAll("\"exp\":\\d+", "\"exp\":1e400"))),
        bad(o, "exp an object", c -> c.putObject("exp").put("at", now + 600)),
        bad(o, "nbf in the future", c -> c.put("nbf", now + 300)),
        bad(o, "nbf a text", c -> c.put("nbf", "now")),
        bad(o, "iat in the future", c -> c.put("iat", now + 300)),
        bad(o, "iat a text", c -> c.put("iat", "now")));
  }

  /** Two answers to one question, of which each reader may take another. */
  private static List<BadToken> twice(Original o) {
    String claims = o.claimsText().substring(1);
    long past = Instant.now().getEpochSecond() - 3_600;
    return List.of(
        BadToken.of("aud twice", o.withClaims("{\"aud\":\"another-suite\"," + claims)),
        BadToken.of("iss twice", o.withClaims("{\"iss\":\"another issuer\"," + claims)),
        BadToken.of("sub twice", o.withClaims("{\"sub\":\"" + o.otherOwner() + "\"," + claims)),
        BadToken.of("exp twice", o.withClaims("{\"exp\":" + past + "," + claims)),
        BadToken.of(
            "alg twice",
            TokenFactory.sign(
                o.key(), "{\"alg\":\"none\"," + o.headerText().substring(1), o.claimsText())),
        BadToken.of(
            "kid twice, another key",
            TokenFactory.sign(
                o.stranger(), "{\"kid\":\"x\"," + o.headerText().substring(1), o.claimsText())));
  }

  private static List<BadToken> users(Original o) {
    return List.of(
        bad(o, "sub of no user", c -> c.put("sub", "999999999999")),
        bad(o, "sub of another user, own sign-in", c -> c.put("sub", o.otherOwner())),
        bad(o, "sid missing", c -> c.remove("sid")),
        bad(o, "sid no id", c -> c.put("sid", "x")),
        bad(o, "sid of no sign-in", c -> c.put("sid", "00000000-0000-4000-8000-000000000000")));
  }

  private static List<BadToken> passes(Original o) {
    return List.of(
        bad(o, "tenant_key missing", c -> c.remove("tenant_key")),
        bad(o, "schema missing", c -> c.remove("schema")),
        bad(o, "schema public", c -> c.put("schema", "public")),
        bad(o, "schema with SQL", c -> c.put("schema", "tenant_a\"; drop schema shared; --")),
        bad(o, "permissions missing", c -> c.remove("permissions")),
        bad(o, "employee_id a text", c -> c.put("employee_id", "one")),
        bad(o, "employee_id missing", c -> c.remove("employee_id")),
        bad(o, "employee_id beside an API key's", c -> c.put("api_key_id", 1)),
        bad(o, "employee_id of an API key", c -> c.put("role", "api_key")),
        bad(o, "role missing", c -> c.remove("role")),
        bad(o, "timezone unknown", c -> c.put("timezone", "Nowhere/Else")));
  }

  private static BadToken bad(Original o, String name, Consumer<ObjectNode> change) {
    return BadToken.of(name, o.withClaims(change));
  }
}
