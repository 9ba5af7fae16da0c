package uz.erp.systemtests.chaos.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.util.function.Consumer;

/** One connection through the proxy: requests as they are, answers as the weather is. */
final class Link {

  private static final int CHUNK = 16 * 1024;

  private final Socket client;
  private final Socket server;
  private final Weather weather;
  private final Consumer<Link> whenOver;

  Link(Socket client, Socket server, Weather weather, Consumer<Link> whenOver) {
    this.client = client;
    this.server = server;
    this.weather = weather;
    this.whenOver = whenOver;
  }

  void open() {
    Thread.ofVirtual().name("wire-requests").start(this::requests);
    Thread.ofVirtual().name("wire-answers").start(this::answers);
  }

  /** Ends it for both sides at once, without a farewell. */
  void reset() {
    for (Socket socket : new Socket[] {client, server}) {
      try (socket) {
        // the system then sends a reset in place of an orderly end
        socket.setOption(StandardSocketOptions.SO_LINGER, 0);
      } catch (IOException gone) {
        // it has ended by itself
      }
    }
    whenOver.accept(this);
  }

  private void requests() {
    byte[] chunk = new byte[CHUNK];
    try {
      InputStream from = client.getInputStream();
      OutputStream to = server.getOutputStream();
      for (int n = from.read(chunk); n >= 0; n = from.read(chunk)) {
        to.write(chunk, 0, n);
      }
      server.shutdownOutput();
    } catch (IOException e) {
      reset();
    }
  }

  private void answers() {
    byte[] chunk = new byte[CHUNK];
    boolean silent = false;
    try {
      InputStream from = server.getInputStream();
      OutputStream to = client.getOutputStream();
      for (int n = from.read(chunk); n >= 0; n = from.read(chunk)) {
        Fate fate = silent ? Fate.SWALLOW : weather.next();
        if (fate != Fate.PASS && !silent) {
          weather.hit(fate.word(), 1);
        }
        silent = fate == Fate.SWALLOW;
        if (!silent) {
          late();
          to.write(chunk, 0, fate == Fate.PASS ? n : fate == Fate.CUT ? n / 2 : 0);
        }
        if (fate == Fate.DROP || fate == Fate.CUT) {
          reset();
          return;
        }
      }
      if (!silent) {
        close();
      }
    } catch (IOException e) {
      reset();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      reset();
    }
  }

  private void late() throws InterruptedException {
    long pause = weather.pause();
    if (pause > 0) {
      weather.hit("late", 1);
      Thread.sleep(pause);
    }
  }

  private void close() throws IOException {
    try (client;
        server) {
      client.shutdownOutput();
    } finally {
      whenOver.accept(this);
    }
  }
}
