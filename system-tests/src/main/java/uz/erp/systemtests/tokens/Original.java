package uz.erp.systemtests.tokens;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import uz.erp.systemtests.client.Json;

/**
 * A genuine token taken apart, and what is needed to put another together: with nothing changed it
 * would be accepted.
 *
 * @param pass whether it is a store pass and not a user token
 * @param genuine as the suite issued it
 * @param otherKind a genuine token of the same person of the other kind
 * @param key that really signed it
 * @param stranger a key that signs nothing here
 */
record Original(
    boolean pass,
    String genuine,
    String otherKind,
    JsonNode header,
    JsonNode claims,
    SigningKey key,
    SigningKey stranger) {

  private static final int LIFE_SECONDS = 1_800;

  static Original of(
      boolean pass, String genuine, String otherKind, SigningKey key, SigningKey stranger) {
    ObjectNode claims = part(genuine, 1);
    // a pass lives a minute, which is too short for a table of tokens
    claims.put("exp", Instant.now().getEpochSecond() + LIFE_SECONDS);
    return new Original(pass, genuine, otherKind, part(genuine, 0), claims, key, stranger);
  }

  static ObjectNode part(String token, int number) {
    return (ObjectNode) Json.read(Base64.getUrlDecoder().decode(token.split("\\.")[number]));
  }

  /** Rightly signed, with nothing wrong in it. */
  String unchanged() {
    return TokenFactory.sign(key, text(header), text(claims));
  }

  /** Rightly signed, with other claims. */
  String withClaims(Consumer<ObjectNode> change) {
    return TokenFactory.sign(key, text(header), claims(change));
  }

  /** The same, with the claims as they are written here. */
  String withClaims(String claims) {
    return TokenFactory.sign(key, text(header), claims);
  }

  /** Rightly signed under another header. */
  String withHeader(Consumer<ObjectNode> change) {
    return TokenFactory.sign(key, header(change), text(claims));
  }

  String header(Consumer<ObjectNode> change) {
    ObjectNode copy = (ObjectNode) header.deepCopy();
    change.accept(copy);
    return text(copy);
  }

  String claims(Consumer<ObjectNode> change) {
    ObjectNode copy = (ObjectNode) claims.deepCopy();
    change.accept(copy);
    return text(copy);
  }

  String headerText() {
    return text(header);
  }

  String claimsText() {
    return text(claims);
  }

  /** Another user id, which may exist. */
  String otherOwner() {
    return claims.path("sub").asString().equals("1") ? "2" : "1";
  }

  static String text(JsonNode node) {
    return new String(Json.bytes(node), StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return pass ? "store pass" : "user token";
  }
}
