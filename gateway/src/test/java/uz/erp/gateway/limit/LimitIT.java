package uz.erp.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import uz.erp.gateway.support.Answer;
import uz.erp.gateway.support.Client;
import uz.erp.gateway.support.GatewayIT;

@TestPropertySource(
    properties = {
      "erp.gateway.limit.user.burst=3",
      "erp.gateway.limit.user.per-minute=3",
      "erp.gateway.limit.sign-in.burst=2",
      "erp.gateway.limit.sign-in.per-minute=2",
      "erp.gateway.limit.address.burst=20",
      "erp.gateway.limit.address.per-minute=20",
      "erp.gateway.limit.body=100KB",
      "erp.gateway.limit.upload=200KB"
    })
class LimitIT extends GatewayIT {

  @Test
  void aUserThatSendsTooMuchGetsARetryAfterAndNoOtherIsSlowed() {
    Client eager = signedIn();
    IntStream.range(0, 3)
        .forEach(i -> assertThat(eager.get("/api/users/profile/").status()).isEqualTo(200));

    assertRefused(eager.get("/api/users/profile/"));

    assertThat(signedIn().get("/api/users/profile/").status()).isEqualTo(200);
  }

  @Test
  void passwordsCannotBeTriedWithoutEndWhateverTheClientClaimsToBe() {
    IntStream.range(0, 2).forEach(i -> login(i));

    assertRefused(login(98));
    assertRefused(login(99));
  }

  private Answer login(int i) {
    return client()
        .with("X-Forwarded-For", "10.1.1." + i)
        .with("X-Real-IP", "10.1.1." + i)
        .with("Forwarded", "for=10.1.1." + i)
        .post("/api/users/auth/login/", "{}");
  }

  @Test
  void falseTokensAreChargedToTheirAddressAndHealthIsNot() {
    Client guessing = client().token("a.b.c");

    assertThat(IntStream.range(0, 40).mapToObj(i -> guessing.get("/api/users/profile/")))
        .extracting(Answer::status)
        .contains(401, 429);
    assertThat(client().get("/health").status()).isEqualTo(200);
  }

  @Test
  void aBodyThatSaysItIsTooLargeIsRefused() {
    Answer answer = signedIn().post("/api/users/profile/", "x".repeat(100 * 1024 + 1));

    assertTooLarge(answer);
  }

  @Test
  void aBodyOfUnknownLengthIsRefusedWhenItGetsTooLarge() {
    byte[] body = new byte[300 * 1024];

    Answer answer =
        signedIn()
            .send(
                "POST",
                "/api/users/profile/",
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));

    assertTooLarge(answer);
  }

  @Test
  void aBodyOfUnknownLengthWithinTheLimitArrivesWhole() {
    byte[] body = new byte[90 * 1024];

    Answer answer =
        signedIn()
            .send(
                "POST",
                "/api/users/stores/chunked/",
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(SUITE.arrivedAt("/api/users/stores/chunked/").getFirst().bodyLength())
        .isEqualTo(body.length);
  }

  @Test
  void aFileMayBeLargerThanAForm() {
    Client client = signedIn();

    Answer small =
        client.send(
            "POST", "/api/products/import/", BodyPublishers.ofByteArray(new byte[190 * 1024]));
    Answer large =
        client.send(
            "POST", "/api/products/import/", BodyPublishers.ofByteArray(new byte[210 * 1024]));

    assertThat(small.status()).isNotEqualTo(413);
    assertTooLarge(large);
  }

  private static void assertTooLarge(Answer answer) {
    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.problem()).isEqualTo("payload_too_large");
  }

  private static void assertRefused(Answer answer) {
    assertThat(answer.status()).isEqualTo(429);
    assertThat(answer.problem()).isEqualTo("too_many_requests");
    assertThat(Integer.parseInt(String.valueOf(answer.header("Retry-After")))).isBetween(1, 30);
  }
}
