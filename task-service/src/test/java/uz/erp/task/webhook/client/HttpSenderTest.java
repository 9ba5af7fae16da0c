package uz.erp.task.webhook.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.core5.ssl.SSLContexts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uz.erp.task.webhook.WebhookProperties;
import uz.erp.task.webhook.address.AddressGuard;
import uz.erp.task.webhook.address.AddressRules;
import uz.erp.task.webhook.delivery.AttemptResult;
import uz.erp.task.webhook.delivery.DeliveryError;

class HttpSenderTest {

  private static final String NAME = "hooks.example.uz";

  @TempDir private Path folder;
  private RawServer plain;
  private TlsServer tls;
  private HttpSender sender;
  private final AtomicInteger lookUps = new AtomicInteger();

  @BeforeEach
  void start() throws IOException, GeneralSecurityException, InterruptedException {
    plain = new RawServer();
    tls = TlsServer.named(NAME, folder);
    sender = sender(List.of("127.0.0.1"));
  }

  @AfterEach
  void stop() throws IOException {
    sender.destroy();
    plain.close();
    tls.close();
  }

  private HttpSender sender(List<String> allowed) throws GeneralSecurityException, IOException {
    WebhookProperties properties =
        new WebhookProperties(
            "",
            allowed,
            List.of("1-65535"),
            true,
            4,
            1,
            4,
            8,
            Duration.ofSeconds(2),
            Duration.ofSeconds(2),
            Duration.ofDays(5),
            20);
    AddressGuard guard = new AddressGuard(allowed);
    return new HttpSender(
        new GuardedNames(guard, this::lookUp),
        new AddressRules(guard, properties.ports(), true),
        properties,
        SSLContexts.custom().loadTrustMaterial(tls.trust(), null).build());
  }

  /** A hostile name server. */
  private InetAddress[] lookUp(String host) throws UnknownHostException {
    lookUps.incrementAndGet();
    return switch (host) {
      case NAME, "127.0.0.1", "other.example.uz" -> addresses("127.0.0.1");
      case "mixed.example.uz" -> addresses("127.0.0.1", "169.254.169.254");
      case "inside.example.uz" -> addresses("10.0.0.1");
      case "twice.example.uz" ->
          lookUps.get() == 1 ? addresses("127.0.0.1") : addresses("169.254.169.254");
      default -> throw new UnknownHostException(host);
    };
  }

  private static InetAddress[] addresses(String... literals) {
    return List.of(literals).stream().map(InetAddress::ofLiteral).toArray(InetAddress[]::new);
  }

  private AttemptResult send(String url) {
    return sender.send(url, Map.of("webhook-id", "1"), "{\"é\": 1}");
  }

  @Test
  void theCertificateIsCheckedAgainstTheName() {
    assertThat(send("https://" + NAME + ":" + tls.port() + "/x").status()).isEqualTo(200);
    assertThat(tls.lastBody()).isEqualTo("{\"é\": 1}");
    assertThat(send("https://other.example.uz:" + tls.port() + "/x").error())
        .isEqualTo(DeliveryError.TLS_FAILED);
    assertThat(send("https://127.0.0.1:" + tls.port() + "/x").error())
        .isEqualTo(DeliveryError.TLS_FAILED);
  }

  @Test
  void aCertificateOfAnUnknownAuthorityIsRefused() throws IOException, GeneralSecurityException {
    WebhookProperties properties =
        new WebhookProperties(
            "",
            List.of(),
            List.of("1-65535"),
            true,
            4,
            1,
            4,
            8,
            Duration.ofSeconds(2),
            Duration.ofSeconds(2),
            Duration.ofDays(5),
            20);
    AddressGuard guard = new AddressGuard(List.of("127.0.0.1"));
    HttpSender usual =
        new HttpSender(
            new GuardedNames(guard, this::lookUp),
            new AddressRules(guard, properties.ports(), true),
            properties,
            SSLContexts.createDefault());

    assertThat(usual.send("https://" + NAME + ":" + tls.port() + "/x", Map.of(), "{}").error())
        .isEqualTo(DeliveryError.TLS_FAILED);
    usual.destroy();
  }

  @Test
  void whereNoWebhookMayGoNothingIsConnectedTo() throws IOException, GeneralSecurityException {
    String port = ":" + plain.port() + "/";
    assertThat(send("http://inside.example.uz" + port).error())
        .isEqualTo(DeliveryError.ADDRESS_NOT_ALLOWED);
    assertThat(send("http://mixed.example.uz" + port).error())
        .isEqualTo(DeliveryError.ADDRESS_NOT_ALLOWED);
    assertThat(send("http://10.0.0.1" + port).error()).isEqualTo(DeliveryError.ADDRESS_NOT_ALLOWED);
    assertThat(send("http://nowhere.example.uz" + port).error())
        .isEqualTo(DeliveryError.NAME_UNKNOWN);
    HttpSender strict = sender(List.of());
    assertThat(strict.send("http://" + NAME + port, Map.of(), "{}").error())
        .isEqualTo(DeliveryError.ADDRESS_NOT_ALLOWED);
    strict.destroy();
    assertThat(plain.connections()).isZero();
  }

  /** What is connected to is what was checked: there is no second look-up with another answer. */
  @Test
  void aNameIsLookedUpOnceForAConnection() {
    plain.answers("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");

    assertThat(send("http://twice.example.uz:" + plain.port() + "/").status()).isEqualTo(200);
    assertThat(lookUps).hasValue(1);
    assertThat(send("http://twice.example.uz:" + plain.port() + "/").error())
        .isEqualTo(DeliveryError.ADDRESS_NOT_ALLOWED);
    assertThat(plain.connections()).isOne();
  }

  @Test
  void onlyTheStatusIsRead() {
    plain.answersForEver("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", "1\r\nx\r\n");

    assertThat(send("http://" + NAME + ":" + plain.port() + "/").status()).isEqualTo(200);
  }

  @Test
  void headersWithoutEndAreCutOff() {
    plain.answersForEver("HTTP/1.1 200 OK\r\n", "X: y\r\n");

    assertThat(send("http://" + NAME + ":" + plain.port() + "/").error()).isNotNull();
  }

  @Test
  void whoDripsOrSaysNothingIsLeftInTime() {
    plain.drips();
    assertThat(send("http://" + NAME + ":" + plain.port() + "/").error())
        .isEqualTo(DeliveryError.TIMEOUT);

    plain.answers("");
    assertThat(send("http://" + NAME + ":" + plain.port() + "/").error())
        .isEqualTo(DeliveryError.TIMEOUT);
  }

  @Test
  void noAnswerOfHttpIsAFailure() {
    plain.answers("hello\r\n\r\n");
    assertThat(send("http://" + NAME + ":" + plain.port() + "/").error()).isNotNull();
  }

  @Test
  void redirectsAndCookiesAreNothingToIt() {
    plain.answers(
        "HTTP/1.1 307 Go\r\nLocation: http://127.0.0.1:%d/\r\nSet-Cookie: a=b\r\nContent-Length: 0\r\n\r\n"
            .formatted(plain.port()));

    assertThat(send("http://" + NAME + ":" + plain.port() + "/").status()).isEqualTo(307);
    send("http://" + NAME + ":" + plain.port() + "/");
    assertThat(plain.connections()).isEqualTo(2);
    assertThat(plain.received()).noneMatch(line -> line.startsWith("Cookie"));
  }

  @Test
  void retryAfterIsRead() {
    plain.answers("HTTP/1.1 429 No\r\nRetry-After: 120\r\nContent-Length: 0\r\n\r\n");
    assertThat(send("http://" + NAME + ":" + plain.port() + "/").retryAfter())
        .isEqualTo(Duration.ofMinutes(2));

    for (String other :
        List.of("Wed, 21 Oct 2026 07:28:00 GMT", "-1", "99999999999999999999", "")) {
      plain.answers(
          "HTTP/1.1 429 No\r\nRetry-After: %s\r\nContent-Length: 0\r\n\r\n".formatted(other));
      assertThat(send("http://" + NAME + ":" + plain.port() + "/").retryAfter()).as(other).isNull();
    }
  }

  @Test
  void itSaysWhoItIsAndWhatItBrings() {
    plain.answers("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
    send("http://" + NAME + ":" + plain.port() + "/x?y=z");

    assertThat(plain.received())
        .contains(
            "POST /x?y=z HTTP/1.1",
            "Host: " + NAME + ":" + plain.port(),
            "User-Agent: ERP-Webhooks/1",
            "Content-Type: application/json",
            "Content-Length: " + "{\"é\": 1}".getBytes(StandardCharsets.UTF_8).length,
            "webhook-id: 1");
  }
}
