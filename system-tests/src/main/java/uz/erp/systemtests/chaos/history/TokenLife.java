package uz.erp.systemtests.chaos.history;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import uz.erp.systemtests.client.Api;
import uz.erp.systemtests.client.Json;

/** How long a client's token is good for, by its own word. */
public final class TokenLife {

  private TokenLife() {}

  /** When it ends; long ago for what is no such token. */
  public static Instant endOf(Api api) {
    String[] parts = api.header("Authorization").split("\\.");
    if (parts.length != 3) {
      return Instant.EPOCH;
    }
    byte[] claims = Base64.getUrlDecoder().decode(parts[1].getBytes(StandardCharsets.US_ASCII));
    return Instant.ofEpochSecond(Json.read(claims).path("exp").asLong(0));
  }
}
