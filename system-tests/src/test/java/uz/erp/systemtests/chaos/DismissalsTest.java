package uz.erp.systemtests.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uz.erp.systemtests.client.CannedServer;
import uz.erp.systemtests.client.CannedServer.Reply;
import uz.erp.systemtests.client.Person;

class DismissalsTest {

  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final String LIVE = token(NOW.plusSeconds(60), "live");
  private static final String ENDED = token(NOW.minusSeconds(60), "ended");
  private static final String FRESH = token(NOW.plusSeconds(900), "fresh");
  private static final Reply OUT = Reply.problem(403, "store_access_denied");
  private static final Reply UNKNOWN = Reply.problem(401, "unauthorized");

  private final CannedServer server = new CannedServer(FRESH);
  private final Map<String, Long> counted = new HashMap<>();

  @AfterEach
  void end() {
    server.close();
  }

  @Test
  void whoIsRefusedWithBothTokensIsOut() {
    answers(Map.of(LIVE, OUT, FRESH, OUT));

    assertThat(of(LIVE)).isEmpty();
    assertThat(counted)
        .isEqualTo(
            Map.of(
                "dismissed refused with their last token",
                1L,
                "dismissed refused with a fresh token",
                1L));
  }

  @Test
  void aTokenThatHasEndedProvesNothingAndIsCountedAsSuch() {
    answers(Map.of(ENDED, UNKNOWN, FRESH, OUT));

    assertThat(of(ENDED)).isEmpty();
    assertThat(counted)
        .containsEntry("dismissed whose last token had ended", 1L)
        .doesNotContainKey("dismissed refused with their last token");
  }

  @Test
  void aCallerWhoseLivingTokenIsCalledUnknownWasNotRefused() {
    answers(Map.of(LIVE, UNKNOWN, FRESH, OUT));

    assertThat(of(LIVE)).singleElement().asString().contains("401 unauthorized with a token until");
  }

  @Test
  void whoIsStillServedIsFound() {
    answers(Map.of(FRESH, OUT));
    assertThat(of(LIVE)).singleElement().asString().contains("gets 200 with a token until");

    answers(Map.of(LIVE, OUT));
    assertThat(of(LIVE)).singleElement().asString().contains("gets 200 with a fresh token");
  }

  @Test
  void whoIsOfferedAStoreIsFound() {
    server.plays(
        (method, path, token) ->
            Optional.of(
                path.endsWith("/login/")
                    ? new Reply(200, "{\"access\":\"x\",\"available_stores\":[{\"id\":1}]}")
                    : OUT));

    assertThat(of(LIVE)).singleElement().asString().contains("is offered [{\"id\":1}]");
  }

  @Test
  void whoCannotEvenSignInIsOut() {
    server.plays((method, path, token) -> Optional.of(path.endsWith("/login/") ? UNKNOWN : OUT));

    assertThat(of(LIVE)).isEmpty();
    assertThat(counted).containsEntry("dismissed refused at sign-in", 1L);
  }

  private void answers(Map<String, Reply> byToken) {
    server.plays((method, path, token) -> Optional.ofNullable(byToken.get(token)));
  }

  private List<String> of(String lastToken) {
    Person person =
        new Person(7, "kamola", "secret", server.anyone().withToken(lastToken).inStore("shop"));
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    return new Dismissals(server.anyone(), clock, Duration.ZERO, counted)
        .of("shop", List.of(person));
  }

  private static String token(Instant end, String name) {
    String claims = "{\"exp\":%d,\"jti\":\"%s\"}".formatted(end.getEpochSecond(), name);
    return "e30."
        + Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(claims.getBytes(StandardCharsets.UTF_8))
        + ".x";
  }
}
