package uz.erp.task.webhook.client;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A name server on loopback (RFC 1035 over UDP) that answers as its owner likes: what a name means
 * may be another thing each time it is asked for. All answers have a time to live of zero.
 */
final class ScriptedDns implements AutoCloseable {

  static final int A = 1;
  private static final int CNAME = 5;
  static final int AAAA = 28;
  private static final int CLASS_IN = 1;
  private static final int HEADER = 12;
  private static final int MAX_MESSAGE = 512;
  private static final short RECURSIVE_ANSWER = (short) 0x8180;
  private static final short NO_SUCH_NAME = (short) 0x8183;
  private static final short NAME_OF_QUESTION = (short) 0xc00c;

  private final DatagramSocket socket;
  private final Map<String, Deque<List<String>>> script = new ConcurrentHashMap<>();
  private final AtomicInteger questions = new AtomicInteger();

  ScriptedDns() throws IOException {
    socket = new DatagramSocket(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0));
    Thread.ofPlatform().daemon().name("scripted-dns").start(this::serve);
  }

  int port() {
    return socket.getLocalPort();
  }

  /** How often an IPv4 address was asked for. */
  int questions() {
    return questions.get();
  }

  /**
   * What a name is, each answer once and the last one for ever.
   *
   * @param answers addresses, and names for CNAME, separated by spaces
   */
  void answers(String name, String... answers) {
    Deque<List<String>> queue = new ArrayDeque<>();
    List.of(answers).forEach(answer -> queue.add(List.of(answer.split(" "))));
    script.put(name, queue);
  }

  private void serve() {
    byte[] buffer = new byte[MAX_MESSAGE];
    while (!socket.isClosed()) {
      DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
      try {
        socket.receive(packet);
        byte[] answer = answer(ByteBuffer.wrap(buffer, 0, packet.getLength()));
        socket.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
      } catch (IOException e) {
        if (!socket.isClosed()) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  private byte[] answer(ByteBuffer query) throws IOException {
    short id = query.getShort(0);
    query.position(HEADER);
    String name = readName(query);
    int type = query.getShort();
    if (type == A) {
      questions.incrementAndGet();
    }
    List<String> answers = scripted(name, type);
    ByteArrayOutputStream records = new ByteArrayOutputStream();
    int count = answers == null ? 0 : write(answers, type, new DataOutputStream(records));
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(message);
    for (int field :
        new int[] {id, answers == null ? NO_SUCH_NAME : RECURSIVE_ANSWER, 1, count, 0, 0}) {
      out.writeShort(field);
    }
    writeName(name, out);
    out.writeShort(type);
    out.writeShort(CLASS_IN);
    records.writeTo(out);
    return message.toByteArray();
  }

  /** The next answer is used up by a question for IPv4, which every look-up asks last. */
  private @Nullable List<String> scripted(String name, int type) {
    Deque<List<String>> queue = script.get(name);
    if (queue == null) {
      return null;
    }
    return type == A && queue.size() > 1 ? queue.removeFirst() : queue.getFirst();
  }

  private static int write(List<String> answers, int type, DataOutputStream out)
      throws IOException {
    int count = 0;
    @Nullable String alias = null;
    for (String one : answers) {
      boolean isAddress = one.contains(":") || one.matches("[0-9.]+");
      byte[] data = isAddress ? addressBytes(one) : nameBytes(one);
      int ownType = isAddress ? one.contains(":") ? AAAA : A : CNAME;
      if (ownType != CNAME && ownType != type) {
        continue;
      }
      if (alias == null) {
        out.writeShort(NAME_OF_QUESTION);
      } else {
        writeName(alias, out);
      }
      out.writeShort(ownType);
      out.writeShort(CLASS_IN);
      out.writeInt(0); // time to live
      out.writeShort(data.length);
      out.write(data);
      alias = isAddress ? alias : one;
      count++;
    }
    return count;
  }

  /** Java reads a mapped address as IPv4; a name server writes all sixteen bytes of it. */
  private static byte[] addressBytes(String literal) {
    byte[] bytes = InetAddress.ofLiteral(literal).getAddress();
    if (!literal.contains(":") || bytes.length == 16) {
      return bytes;
    }
    return ByteBuffer.allocate(16).putShort(10, (short) 0xffff).put(12, bytes).array();
  }

  private static String readName(ByteBuffer message) {
    StringBuilder name = new StringBuilder();
    for (int length = message.get(); length > 0; length = message.get()) {
      byte[] label = new byte[length];
      message.get(label);
      name.append(name.isEmpty() ? "" : ".").append(new String(label, StandardCharsets.US_ASCII));
    }
    return name.toString();
  }

  private static byte[] nameBytes(String name) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    writeName(name, new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  static void writeName(String name, DataOutputStream out) throws IOException {
    for (String label : name.split("\\.")) {
      out.writeByte(label.length());
      out.write(label.getBytes(StandardCharsets.US_ASCII));
    }
    out.writeByte(0);
  }

  @Override
  public void close() {
    socket.close();
  }
}
