package uz.erp.systemtests.chaos.proxy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.util.function.Consumer;

/** One connection through the proxy: requests unchanged, responses with the faults of the plan. */
final class ProxiedConnection {

  private static final int CHUNK = 16 * 1024;

  private final Socket client;
  private final Socket server;
  private final FaultPlan plan;
  private final Consumer<ProxiedConnection> whenOver;

  ProxiedConnection(
      Socket client, Socket server, FaultPlan plan, Consumer<ProxiedConnection> whenOver) {
    this.client = client;
    this.server = server;
    this.plan = plan;
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
        ResponseFault fault = silent ? ResponseFault.SWALLOW : plan.next();
        if (fault != ResponseFault.PASS && !silent) {
          plan.hit(fault.word(), 1);
        }
        silent = fault == ResponseFault.SWALLOW;
        if (!silent) {
          late();
          to.write(
              chunk, 0, fault == ResponseFault.PASS ? n : fault == ResponseFault.CUT ? n / 2 : 0);
        }
        if (fault == ResponseFault.DROP || fault == ResponseFault.CUT) {
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
    long pause = plan.pause();
    if (pause > 0) {
      plan.hit("late", 1);
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
