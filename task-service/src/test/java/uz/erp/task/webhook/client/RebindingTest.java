package uz.erp.task.webhook.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uz.erp.task.webhook.WebhookProperties;
import uz.erp.task.webhook.address.AddressGuard;
import uz.erp.task.webhook.address.AddressRules;
import uz.erp.task.webhook.delivery.AttemptResult;
import uz.erp.task.webhook.delivery.DeliveryError;

/**
 * A hostile name server tries to have webhooks sent inside. {@code 127.0.0.2} stands for the public
 * internet here and is the one address that is allowed; {@code 127.0.0.1} stands for what is
 * inside, and must not see any connection. Both listen at the same port.
 */
class RebindingTest {

  private static final String OUTSIDE = "127.0.0.2";
  private static final String INSIDE = "127.0.0.1";
  private static final String HOST = "hooks" + ScriptedNames.ZONE;
  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";

  private ScriptedDns dns;
  private RawServer outside;
  private RawServer inside;
  private HttpSender sender;

  @BeforeEach
  void start() throws IOException {
    dns = new ScriptedDns();
    ScriptedNames.askAt(dns.port());
    inside = new RawServer(INSIDE, 0);
    outside = new RawServer(OUTSIDE, inside.port());
    inside.answers(OK);
    outside.answers(OK);
    sender = sender(List.of(OUTSIDE));
  }

  @AfterEach
  void stop() throws IOException {
    sender.destroy();
    inside.close();
    outside.close();
    dns.close();
  }

  /** As the service makes it: names are looked up by the JVM. */
  private static HttpSender sender(List<String> allowed) {
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
    return new HttpSender(guard, new AddressRules(guard, properties.ports(), true), properties);
  }

  private AttemptResult send() {
    return sender.send("http://" + HOST + ":" + inside.port() + "/", Map.of(), "{}");
  }

  /**
   * Otherwise a second look-up would be answered from memory and this class would prove nothing.
   */
  @Test
  void theJvmAsksTheNameServerEachTime() throws UnknownHostException {
    dns.answers(HOST, OUTSIDE, INSIDE);

    assertThat(InetAddress.getAllByName(HOST))
        .extracting(InetAddress::getHostAddress)
        .containsExactly(OUTSIDE);
    assertThat(InetAddress.getAllByName(HOST))
        .extracting(InetAddress::getHostAddress)
        .containsExactly(INSIDE);
    assertThat(dns.questions()).isEqualTo(2);
    assertThatThrownBy(() -> InetAddress.getAllByName("unknown" + ScriptedNames.ZONE))
        .isInstanceOf(UnknownHostException.class);
  }

  @Test
  void anHonestNameIsSentTo() {
    dns.answers(HOST, OUTSIDE);

    assertThat(send().status()).isEqualTo(200);
    assertThat(outside.connections()).isOne();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        INSIDE,
        "0.0.0.0",
        "10.0.0.1",
        "169.254.169.254",
        "::1",
        "::ffff:127.0.0.1",
        "::127.0.0.1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::",
        "fd00::1",
        "fe80::1"
      })
  void aNameOfAnAddressInsideIsRefused(String address) {
    dns.answers(HOST, address);

    assertThat(send().error()).isEqualTo(DeliveryError.ADDRESS_NOT_ALLOWED);
    assertNothingReceived();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        OUTSIDE + " " + INSIDE,
        INSIDE + " " + OUTSIDE,
        OUTSIDE + " 127.0.0.3 " + INSIDE,
        OUTSIDE + " ::1",
        OUTSIDE + " ::ffff:127.0.0.1"
      })
  void anAnswerThatMixesAddressesIsRefusedAsAWhole(String addresses) {
    dns.answers(HOST, addresses);

    assertThat(send().error()).isEqualTo(DeliveryError.ADDRESS_NOT_ALLOWED);
    assertNothingReceived();
  }

  @ParameterizedTest
  @ValueSource(strings = {INSIDE, OUTSIDE + " " + INSIDE, "::1"})
  void anAliasOfANameInsideIsRefused(String addresses) {
    dns.answers(HOST, "db" + ScriptedNames.ZONE + " " + addresses);

    assertThat(send().error()).isEqualTo(DeliveryError.ADDRESS_NOT_ALLOWED);
    assertNothingReceived();
  }

  /** Every look-up after the one that was checked would lead inside. */
  @Test
  void whatWasCheckedIsWhatIsConnectedTo() {
    dns.answers(HOST, OUTSIDE, INSIDE);

    assertThat(send().status()).isEqualTo(200);
    assertThat(dns.questions()).isOne();
    assertThat(outside.connections()).isOne();
    assertThat(inside.connections()).isZero();
  }

  /** The next delivery is checked again: a time to live of zero gains nothing. */
  @Test
  void aNameThatTurnsInsideLaterIsRefusedFromThenOn() {
    dns.answers(HOST, OUTSIDE, INSIDE);

    assertThat(send().status()).isEqualTo(200);
    assertThat(send().error()).isEqualTo(DeliveryError.ADDRESS_NOT_ALLOWED);
    assertThat(send().error()).isEqualTo(DeliveryError.ADDRESS_NOT_ALLOWED);
    assertThat(outside.connections()).isOne();
    assertThat(inside.connections()).isZero();
  }

  /** A receiver that does not answer is not tried at another address. */
  @Test
  void aDeadAddressIsNoReasonToLookTheNameUpAgain() throws IOException {
    outside.close();
    dns.answers(HOST, OUTSIDE, INSIDE);

    assertThat(send().error()).isEqualTo(DeliveryError.CONNECTION_FAILED);
    assertThat(dns.questions()).isOne();
    assertThat(inside.connections()).isZero();
  }

  /** A redirect is one more way to name another host. */
  @Test
  void aRedirectToANameInsideIsNotFollowed() {
    dns.answers(HOST, OUTSIDE);
    dns.answers("db" + ScriptedNames.ZONE, INSIDE);
    outside.answers(
        "HTTP/1.1 307 Go\r\nLocation: http://db%s:%d/\r\nContent-Length: 0\r\n\r\n"
            .formatted(ScriptedNames.ZONE, inside.port()));

    assertThat(send().status()).isEqualTo(307);
    assertThat(dns.questions()).isOne();
    assertThat(inside.connections()).isZero();
  }

  private void assertNothingReceived() {
    assertThat(dns.questions()).isPositive();
    assertThat(outside.connections()).isZero();
    assertThat(inside.connections()).isZero();
  }
}
