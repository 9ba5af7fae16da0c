package uz.erp.platform.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Tells free ports from taken ones on the loopback interface. */
final class Ports {

  private Ports() {}

  /**
   * Returns a port that is free now and not the given one; others may still be faster to take it.
   */
  static int freeBeside(int used) {
    var port = free();
    while (port == used) {
      port = free();
    }
    return port;
  }

  /** Returns a port that is free now; another process may still be faster to take it. */
  static int free() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void requireFree(int port, String part) {
    if (isTaken(port)) {
      throw new EmbeddedServerException(
          "Port %d, which %s needs, is taken by another process.".formatted(port, part));
    }
  }

  /**
   * Asks by connecting first: where address reuse is lax, binding alone would succeed beside a
   * listener.
   */
  static boolean isTaken(int port) {
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    try (var socket = new Socket()) {
      socket.connect(address, 500);
      return true;
    } catch (IOException notListening) {
      try (var socket = new ServerSocket()) {
        socket.bind(address);
        return false;
      } catch (IOException taken) {
        return true;
      }
    }
  }
}
