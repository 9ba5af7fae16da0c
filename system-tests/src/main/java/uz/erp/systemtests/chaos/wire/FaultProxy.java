package uz.erp.systemtests.chaos.wire;

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
 * A port of this machine that leads to another one, and loses, cuts, delays or resets what comes
 * back when it is told to. Requests always arrive: what is lost is the answer, after the commit.
 */
public final class FaultProxy implements AutoCloseable {

  private static final int CONNECT_MILLIS = 2_000;

  private final ServerSocket entrance;
  private final IntSupplier target;
  private final Weather weather = new Weather();
  private final Set<Link> links = ConcurrentHashMap.newKeySet();

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
    weather.expect(Fate.DROP, count);
  }

  /** So many answers from now on arrive by half. */
  public void cutAnswers(int count) {
    weather.expect(Fate.CUT, count);
  }

  /** So many connections hear nothing any more, and are not told. */
  public void swallow(int count) {
    weather.expect(Fate.SWALLOW, count);
  }

  /** For a while everything that comes back is late. */
  public void delay(long forMillis, long eachMillis) {
    weather.slow(forMillis, eachMillis);
  }

  /** Ends all connections that there are; returns how many. */
  public int reset() {
    int ended = endAll();
    weather.hit("reset", ended);
    return ended;
  }

  private int endAll() {
    List<Link> present = List.copyOf(links);
    present.forEach(Link::reset);
    return present.size();
  }

  /** Nothing more befalls anybody; what hangs is ended. */
  public void clear() {
    weather.clear();
    endAll();
  }

  /** What really befell somebody: answers dropped or cut, connections swallowed, late or reset. */
  public Map<String, Long> hits() {
    return weather.hits();
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

  /** Nobody at the target: the client is turned away as if the port were closed. */
  private void lead(Socket client) throws IOException {
    Socket server = new Socket();
    try {
      server.connect(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), target.getAsInt()),
          CONNECT_MILLIS);
      client.setTcpNoDelay(true);
      server.setTcpNoDelay(true);
      Link link = new Link(client, server, weather, links::remove);
      links.add(link);
      link.open();
    } catch (IOException e) {
      client.close();
      server.close();
    }
  }
}
