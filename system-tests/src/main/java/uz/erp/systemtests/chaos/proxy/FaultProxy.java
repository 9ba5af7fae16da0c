package uz.erp.systemtests.chaos.proxy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntSupplier;

/**
 * A TCP proxy that drops, cuts, delays or resets responses on request. Requests always pass: what
 * is lost is the response, after the commit.
 */
public final class FaultProxy implements AutoCloseable {

  private static final int CONNECT_MILLIS = 2_000;

  private final ServerSocket entrance;
  private final IntSupplier target;
  private final FaultPlan plan = new FaultPlan();
  private final Set<ProxiedConnection> links = ConcurrentHashMap.newKeySet();

  private FaultProxy(ServerSocket entrance, IntSupplier target) {
    this.entrance = entrance;
    this.target = target;
  }

  /** Any free port, leading to that one. */
  public static FaultProxy to(int target) {
    return to(() -> target);
  }

  /**
   * Any free port.
   *
   * @param target asked for each connection where that one leads
   */
  public static FaultProxy to(IntSupplier target) {
    try {
      ServerSocket entrance = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
      FaultProxy proxy = new FaultProxy(entrance, target);
      Thread.ofVirtual().name("wire-entrance").start(proxy::accept);
      return proxy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public int port() {
    return entrance.getLocalPort();
  }

  /** So many answers from now on are lost as a whole. */
  public void dropAnswers(int count) {
    plan.expect(ResponseFault.DROP, count);
  }

  /** So many answers from now on arrive by half. */
  public void cutAnswers(int count) {
    plan.expect(ResponseFault.CUT, count);
  }

  /** So many connections get nothing any more, without being closed. */
  public void swallow(int count) {
    plan.expect(ResponseFault.SWALLOW, count);
  }

  /** For a while everything that comes back is late. */
  public void delay(long forMillis, long eachMillis) {
    plan.slow(forMillis, eachMillis);
  }

  /** Ends all connections that there are; returns how many. */
  public int reset() {
    int ended = endAll();
    plan.hit("reset", ended);
    return ended;
  }

  private int endAll() {
    List<ProxiedConnection> present = List.copyOf(links);
    present.forEach(ProxiedConnection::reset);
    return present.size();
  }

  /** Nothing more befalls anybody; what hangs is ended. */
  public void clear() {
    plan.clear();
    endAll();
  }

  /** The faults that hit clients: answers dropped or cut, connections silent, late or reset. */
  public Map<String, Long> hits() {
    return plan.hits();
  }

  @Override
  public void close() {
    try {
      entrance.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      endAll();
    }
  }

  private void accept() {
    while (!entrance.isClosed()) {
      try {
        lead(entrance.accept());
      } catch (IOException closed) {
        return;
      }
    }
  }

  /** Nothing listens at the target: the client is refused as if the port were closed. */
  private void lead(Socket client) throws IOException {
    Socket server = new Socket();
    try {
      server.connect(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), target.getAsInt()),
          CONNECT_MILLIS);
      client.setTcpNoDelay(true);
      server.setTcpNoDelay(true);
      ProxiedConnection link = new ProxiedConnection(client, server, plan, links::remove);
      links.add(link);
      link.open();
    } catch (IOException e) {
      client.close();
      server.close();
    }
  }
}
