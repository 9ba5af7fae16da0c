package uz.erp.gateway.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Addresses without a server, or with a faulty one. */
public final class Ports {

  private Ports() {}

  /** Without a listener. */
  public static String closed() {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return "http://localhost:" + free.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes every connection, reads a request and hangs up without a word, politely or not. */
  public static String hangingUp(boolean politely) {
    try {
      ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
      Thread.ofVirtual().start(() -> hangUp(server, politely));
      return "http://localhost:" + server.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void hangUp(ServerSocket server, boolean politely) {
    while (true) {
      try (var connection = server.accept()) {
        if (!politely) {
          connection.setSoLinger(true, 0); // closing sends a reset, as a killed process does
        }
        connection.getInputStream().read(new byte[1024]);
      } catch (IOException e) {
        return;
      }
    }
  }
}
