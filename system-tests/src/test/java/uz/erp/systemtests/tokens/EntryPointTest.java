package uz.erp.systemtests.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uz.erp.systemtests.client.Json;

/** The table bites: whatever is no proper refusal is complained of. */
class EntryPointTest {

  private static final String REFUSED =
      "HTTP/1.1 401 \r\nContent-Type: application/problem+json\r\n\r\n{\"status\":401}";

  private static final SigningKey KEY = SigningKey.ofStranger("key");
  private static final SigningKey STRANGER = SigningKey.ofStranger("stranger");

  @Test
  void aProperRefusalIsAllRight() {
    assertThat(complaint(REFUSED)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200 \r\nContent-Type: application/json\r\n\r\n{}",
        "HTTP/1.1 204 \r\n\r\n",
        "HTTP/1.1 403 \r\nContent-Type: application/problem+json\r\n\r\n{}",
        "HTTP/1.1 500 \r\nContent-Type: application/problem+json\r\n\r\n{}",
        "HTTP/1.1 401 \r\nContent-Type: text/html\r\n\r\n<html>",
        "HTTP/1.1 401 \r\n"
            + "Content-Type: application/problem+json\r\n\r\n"
            + "{\"detail\":\"at com.x.Y\"}",
        ""
      })
  void anythingElseIsComplainedOf(String answer) {
    assertThat(complaint(answer)).isNotEmpty();
  }

  @Test
  void whoFetchesAKeyFromWhereATokenSaysIsCounted() {
    try (RogueKeyServer rogueServer = new RogueKeyServer("{\"keys\":[]}")) {
      assertThat(rogueServer.calls()).isZero();
      assertThat(RawGet.get(rogueServer.address(), "/keys", List.of()).status()).isEqualTo(200);
      assertThat(rogueServer.calls()).isOne();
    }
  }

  @Test
  void thereAreFortyBadTokensAtLeastAndEachHasItsOwnName() {
    Original original = original();

    List<BadToken> tokens = BadTokens.of(original, URI.create("http://127.0.0.1:9/"));

    assertThat(tokens).hasSizeGreaterThan(100);
    assertThat(tokens).extracting(BadToken::name).doesNotHaveDuplicates();
    List<String> unchanged = List.of("Authorization: Bearer " + original.unchanged());
    assertThat(tokens)
        .filteredOn(token -> token.lines().equals(unchanged))
        .extracting(BadToken::name)
        .isEmpty();
  }

  @Test
  void aGoodTokenBesideABadOneIsNoneInEitherOrder() {
    Original original = original();
    String good = "Authorization: Bearer " + original.unchanged();

    assertThat(Carriers.of(original))
        .anySatisfy(token -> assertThat(token.lines()).hasSize(2).startsWith(good))
        .anySatisfy(token -> assertThat(token.lines()).hasSize(2).endsWith(good));
  }

  private static Optional<String> complaint(String answer) {
    EntryPoint entryPoint =
        new EntryPoint("entry point", URI.create("http://127.0.0.1:9"), "/", "key", original());
    return entryPoint.complaint(BadToken.of("bad", "x"), Reply.read(answer));
  }

  private static Original original() {
    Map<String, Object> claims =
        Map.of("sub", "7", "iss", "erp-auth", "aud", "erp", "exp", 1, "sid", "a");
    String token =
        TokenFactory.sign(
            KEY, "{\"alg\":\"RS256\",\"kid\":\"key\",\"typ\":\"at+jwt\"}", text(claims));
    return Original.of(false, token, token, KEY, STRANGER);
  }

  private static String text(Object value) {
    return new String(Json.bytes(value), StandardCharsets.UTF_8);
  }
}
