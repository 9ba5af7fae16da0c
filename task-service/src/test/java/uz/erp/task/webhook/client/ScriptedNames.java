package uz.erp.task.webhook.client;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolverProvider;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes the JVM itself look names under {@value #ZONE} up at a {@link ScriptedDns}, so that a test
 * goes the way of production, {@link InetAddress#getAllByName}. All other names are looked up as
 * usual. Registered in {@code META-INF/services}.
 */
public final class ScriptedNames extends InetAddressResolverProvider {

  static final String ZONE = ".rebinding.test";

  private static final int MAX_MESSAGE = 512;
  private static final int RECURSION_DESIRED = 0x0100;
  private static final int PATIENCE_MILLIS = 10_000;

  private static volatile int port;

  /** Where the name server listens from now on. */
  static void askAt(int udpPort) {
    port = udpPort;
  }

  @Override
  public String name() {
    return "scripted";
  }

  @Override
  public InetAddressResolver get(Configuration configuration) {
    InetAddressResolver usual = configuration.builtinResolver();
    return new InetAddressResolver() {
      @Override
      public Stream<InetAddress> lookupByName(String host, LookupPolicy policy)
          throws UnknownHostException {
        return host.endsWith(ZONE) ? ask(host) : usual.lookupByName(host, policy);
      }

      @Override
      public String lookupByAddress(byte[] address) throws UnknownHostException {
        return usual.lookupByAddress(address);
      }
    };
  }

  private static Stream<InetAddress> ask(String host) throws UnknownHostException {
    List<InetAddress> found = new ArrayList<>();
    try (DatagramSocket socket = new DatagramSocket()) {
      socket.connect(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
      socket.setSoTimeout(PATIENCE_MILLIS);
      for (int type : new int[] {ScriptedDns.AAAA, ScriptedDns.A}) {
        byte[] query = query(host, type);
        socket.send(new DatagramPacket(query, query.length));
        DatagramPacket answer = new DatagramPacket(new byte[MAX_MESSAGE], MAX_MESSAGE);
        socket.receive(answer);
        read(ByteBuffer.wrap(answer.getData(), 0, answer.getLength()), type, host, found);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the name server of the test does not answer", e);
    }
    if (found.isEmpty()) {
      throw new UnknownHostException(host);
    }
    return found.stream();
  }

  private static byte[] query(String host, int type) throws IOException {
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(message);
    for (int field : new int[] {type, RECURSION_DESIRED, 1, 0, 0, 0}) {
      out.writeShort(field);
    }
    ScriptedDns.writeName(host, out);
    out.writeShort(type);
    out.writeShort(1); // class IN
    return message.toByteArray();
  }

  /** As a stub resolver does: every address in the answer, whatever alias it is under. */
  private static void read(ByteBuffer answer, int type, String host, List<InetAddress> found)
      throws UnknownHostException {
    int count = answer.getShort(6);
    answer.position(12);
    skipName(answer);
    answer.position(answer.position() + 4); // type and class of the question
    for (int i = 0; i < count; i++) {
      skipName(answer);
      int ownType = answer.getShort();
      answer.position(answer.position() + 6); // class and time to live
      byte[] data = new byte[answer.getShort()];
      answer.get(data);
      if (ownType == type) {
        found.add(InetAddress.getByAddress(host, data));
      }
    }
  }

  private static void skipName(ByteBuffer message) {
    for (int length = message.get() & 0xff; length > 0; length = message.get() & 0xff) {
      if (length >= 0xc0) { // a pointer to the rest
        message.get();
        return;
      }
      message.position(message.position() + length);
    }
  }
}
