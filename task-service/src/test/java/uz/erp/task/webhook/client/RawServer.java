package uz.erp.task.webhook.client;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Answers a request with scripted bytes. */
final class RawServer implements AutoCloseable {

  private final ServerSocket socket;
  private final AtomicInteger connections = new AtomicInteger();
  private final List<String> received = new CopyOnWriteArrayList<>();
  private volatile String first = "";
  private volatile String more = "";
  private volatile long pause;

  RawServer() throws IOException {
    this("127.0.0.1", 0);
  }

  /** At a loopback address; port 0 for any free one. */
  RawServer(String address, int port) throws IOException {
    socket = new ServerSocket(port, 50, InetAddress.ofLiteral(address));
    Thread.ofVirtual().start(this::serve);
  }

  int port() {
    return socket.getLocalPort();
  }

  int connections() {
    return connections.get();
  }

  List<String> received() {
    return received;
  }

  /** Then it keeps the connection open and says no more. */
  void answers(String text) {
    answersForEver(text, "");
  }

  void answersForEver(String text, String again) {
    first = text;
    more = again;
    pause = 0;
  }

  /** A byte of a header now and then: no single read ever waits for long. */
  void drips() {
    first = "HTTP/1.1 200 OK\r\nX: ";
    more = "y";
    pause = 100;
  }

  private void serve() {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        connections.incrementAndGet();
        Thread.ofVirtual().start(() -> answer(client));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void answer(Socket client) {
    try (client) {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
      for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
        received.add(line);
      }
      OutputStream out = client.getOutputStream();
      out.write(first.getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
      while (!more.isEmpty()) {
        Thread.sleep(pause);
        out.write(more.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
      }
      while (in.read() >= 0) {
        // until the client has enough
      }
    } catch (IOException | InterruptedException e) {
      // it has
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
