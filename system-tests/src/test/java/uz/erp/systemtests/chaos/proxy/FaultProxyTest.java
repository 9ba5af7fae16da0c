package uz.erp.systemtests.chaos.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** In front of a server that answers each line with eight bytes. */
class FaultProxyTest {

  private static final int SILENCE_MILLIS = 300;
  private static final int SOON = 30;
  private static final int LINE = 5;

  private final ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
  private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
  private final FaultProxy proxy = FaultProxy.to(server.getLocalPort());

  FaultProxyTest() throws IOException {
    Thread.ofVirtual().start(this::serve);
  }

  @AfterEach
  void end() throws IOException {
    proxy.close();
    server.close();
  }

  @Test
  void inGoodWeatherEverythingPasses() throws IOException {
    try (Socket client = ask()) {
      assertThat(client.getInputStream().readNBytes(8)).asString().isEqualTo("answered");
    }
    assertThat(proxy.hits()).isEmpty();
  }

  @Test
  void aDroppedAnswerIsOneToARequestThatArrived() throws Exception {
    proxy.dropAnswers(1);
    assertThat(proxy.hits()).isEmpty();

    try (Socket client = ask()) {
      assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketException.class);
    }
    assertThat(received.poll(SOON, TimeUnit.SECONDS)).isEqualTo("hello");
    assertThat(proxy.hits()).isEqualTo(Map.of("dropped", 1L));
    inGoodWeatherEverythingPassesAgain();
  }

  @Test
  void aCutAnswerArrivesByHalf() throws IOException {
    proxy.cutAnswers(1);

    try (Socket client = ask()) {
      InputStream answer = client.getInputStream();
      StringBuilder arrived = new StringBuilder();
      assertThatThrownBy(
              () -> {
                for (int b = answer.read(); b >= 0; b = answer.read()) {
                  arrived.append((char) b);
                }
                throw new SocketException("an orderly end");
              })
          .hasMessageNotContaining("orderly");
      assertThat("answ").startsWith(arrived);
    }
    assertThat(proxy.hits()).isEqualTo(Map.of("cut", 1L));
  }

  @Test
  void aSwallowedAnswerLeavesTheClientWaiting() throws Exception {
    proxy.swallow(1);

    try (Socket client = ask()) {
      client.setSoTimeout(SILENCE_MILLIS);
      assertThatThrownBy(() -> client.getInputStream().read())
          .isInstanceOf(SocketTimeoutException.class);
    }
    assertThat(received.poll(SOON, TimeUnit.SECONDS)).isEqualTo("hello");
    assertThat(proxy.hits()).isEqualTo(Map.of("swallowed", 1L));
  }

  @Test
  void aResetEndsWhatIsOpen() throws Exception {
    try (Socket client = ask()) {
      assertThat(client.getInputStream().readNBytes(8)).hasSize(8);

      assertThat(proxy.reset()).isEqualTo(1);
      assertThat(proxy.hits()).isEqualTo(Map.of("reset", 1L));

      assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketException.class);
    }
  }

  @Test
  void whatIsLateIsCountedWhenItIs() throws IOException {
    proxy.delay(60_000, 1);
    assertThat(proxy.hits()).isEmpty();

    inGoodWeatherEverythingPassesAgain();

    assertThat(proxy.hits()).containsOnlyKeys("late");
  }

  @Test
  void clearingEndsWhatWasComing() throws IOException {
    proxy.dropAnswers(5);
    proxy.clear();

    inGoodWeatherEverythingPassesAgain();
    assertThat(proxy.hits()).isEmpty();
  }

  private void inGoodWeatherEverythingPassesAgain() throws IOException {
    try (Socket client = ask()) {
      assertThat(client.getInputStream().readNBytes(8)).asString().isEqualTo("answered");
    }
  }

  private Socket ask() throws IOException {
    Socket client = new Socket(InetAddress.getLoopbackAddress(), proxy.port());
    client.getOutputStream().write("hello".getBytes(StandardCharsets.UTF_8));
    return client;
  }

  private void serve() {
    while (!server.isClosed()) {
      try {
        Socket client = server.accept();
        Thread.ofVirtual().start(() -> answer(client));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void answer(Socket client) {
    try (client) {
      received.add(new String(client.getInputStream().readNBytes(LINE), StandardCharsets.UTF_8));
      client.getOutputStream().write("answered".getBytes(StandardCharsets.UTF_8));
      var unused = client.getInputStream().read();
    } catch (IOException gone) {
      // the proxy reset it
    }
  }
}
