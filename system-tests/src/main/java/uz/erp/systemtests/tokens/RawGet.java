package uz.erp.systemtests.tokens;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A GET request written by hand, one per connection: a well-behaved client would not send what has
 * to be sent here.
 */
final class RawGet {

  private static final int PATIENCE_MILLIS = 30_000;

  private RawGet() {}

  static Reply get(URI base, String target, List<String> lines) {
    String request =
        "GET %s HTTP/1.1\r\nHost: %s\r\nAccept: application/json\r\nConnection: close\r\n%s\r\n"
            .formatted(
                target,
                base.getAuthority(),
                lines.isEmpty() ? "" : String.join("\r\n", lines) + "\r\n");
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(base.getHost(), base.getPort()), PATIENCE_MILLIS);
      socket.setSoTimeout(PATIENCE_MILLIS);
      write(socket.getOutputStream(), request);
      read(socket.getInputStream(), answer);
    } catch (IOException e) {
      throw new UncheckedIOException("no connection to " + base, e);
    }
    return Reply.read(answer.toString(StandardCharsets.UTF_8));
  }

  /** Who has read enough hangs up; what it said before that counts. */
  private static void write(OutputStream out, String request) {
    try {
      out.write(request.getBytes(StandardCharsets.UTF_8));
      out.flush();
    } catch (IOException hungUp) {
      // the answer may be there already
    }
  }

  private static void read(InputStream in, ByteArrayOutputStream answer) {
    try {
      in.transferTo(answer);
    } catch (IOException hungUp) {
      // what came before it is the answer
    }
  }
}
