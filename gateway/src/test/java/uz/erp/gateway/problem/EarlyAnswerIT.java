package uz.erp.gateway.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import uz.erp.gateway.support.GatewayIT;

/** A client that is refused before its body has come goes on using its connection. */
class EarlyAnswerIT extends GatewayIT {

  private static final int REQUESTS = 50;
  private static final byte[] BODY = "x".repeat(3_000).getBytes(StandardCharsets.UTF_8);

  @Test
  void theConnectionGoesOnAfterARefusal() throws IOException {
    try (Socket socket = new Socket("localhost", port)) {
      socket.setTcpNoDelay(true);
      socket.setSoTimeout(10_000);
      OutputStream out = socket.getOutputStream();
      DataInputStream in = new DataInputStream(socket.getInputStream());
      for (int i = 0; i < REQUESTS; i++) {
        out.write(head(BODY.length));
        out.flush();
        giveChanceToAnswerBeforeTheBody(in);
        out.write(BODY);
        out.flush();

        // 401, or 429 when there were too many
        assertThat(answer(in)).startsWith("HTTP/1.1 4");
      }
    }
  }

  @Test
  void theConnectionEndsWhenTheBodyIsTooLargeToBeReadForNothing() throws IOException {
    try (Socket socket = new Socket("localhost", port)) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(head(1_000_000_000));
      socket.getOutputStream().flush();
      DataInputStream in = new DataInputStream(socket.getInputStream());

      assertThat(answer(in)).startsWith("HTTP/1.1 413").containsIgnoringCase("connection: close");
      assertThat(in.read()).isEqualTo(-1);
    }
  }

  /** A reset of the connection would take the answer from a client that is still sending. */
  @Test
  void whoSendsTooMuchIsTold() throws IOException {
    byte[] body = new byte[3_000_000];
    for (int i = 0; i < REQUESTS; i++) {
      try (Socket socket = new Socket("localhost", port)) {
        socket.setSoTimeout(10_000);
        OutputStream out = socket.getOutputStream();
        out.write(head(body.length));
        out.write(body);
        out.flush();

        assertThat(answer(new DataInputStream(socket.getInputStream()))).startsWith("HTTP/1.1 413");
      }
    }
  }

  private static void giveChanceToAnswerBeforeTheBody(DataInputStream in) throws IOException {
    long end = System.nanoTime() + 20_000_000;
    while (in.available() == 0 && System.nanoTime() < end) {
      Thread.onSpinWait();
    }
  }

  private static byte[] head(int length) {
    return ("POST /api/products/products/ HTTP/1.1\r\nHost: shop\r\nContent-Type: application/json\r\n"
            + "Content-Length: "
            + length
            + "\r\n\r\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  /** The head of the next answer; its body is read and dropped. */
  private static String answer(DataInputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("the connection ended after: " + head);
      }
      head.append((char) next);
    }
    String length = head.toString().toLowerCase(java.util.Locale.ROOT);
    int at = length.indexOf("content-length: ") + "content-length: ".length();
    in.readFully(new byte[Integer.parseInt(length.substring(at, length.indexOf('\r', at)))]);
    return head.toString();
  }
}
