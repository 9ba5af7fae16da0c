package uz.erp.gateway.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Writes a request byte by byte: what no decent HTTP client would send. */
public final class RawClient {

  /**
   * @param body everything behind the first line, headers included
   */
  public record RawAnswer(int status, String body) {}

  private final int port;

  public RawClient(int port) {
    this.port = port;
  }

  public RawAnswer get(String path, String... headers) {
    String connection = headers.length > 0 ? "" : "Connection: close\r\n";
    String lines = headers.length > 0 ? String.join("\r\n", headers) + "\r\n" : "";
    return send("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + connection + lines + "\r\n");
  }

  public RawAnswer send(String request) {
    try (Socket socket = new Socket("localhost", port)) {
      socket.setSoTimeout(3_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      byte[] first = new byte[16_384];
      int read = 0;
      int more;
      while (read < first.length && (more = read(socket, first, read)) > 0) {
        read += more;
        if (new String(first, 0, read, StandardCharsets.UTF_8).contains("}")) {
          break;
        }
      }
      String text = new String(first, 0, read, StandardCharsets.UTF_8);
      return new RawAnswer(Integer.parseInt(text.substring(9, 12)), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends a part of a request and breaks the connection off. */
  public void breakOff(String partOfRequest) {
    try (Socket socket = new Socket("localhost", port)) {
      socket.setSoLinger(true, 0);
      socket.getOutputStream().write(partOfRequest.getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
      Thread.sleep(20);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static int read(Socket socket, byte[] into, int offset) throws IOException {
    return socket.getInputStream().read(into, offset, into.length - offset);
  }
}
