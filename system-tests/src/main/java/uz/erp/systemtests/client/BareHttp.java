package uz.erp.systemtests.client;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP/1.1 exchange on a connection of its own, for request lines and headers that {@code
 * java.net.http} refuses to send; the answer ends where the connection does.
 */
final class BareHttp {

  private static final int PATIENCE_MILLIS = 60_000;

  private BareHttp() {}

  static Answer exchange(
      URI base, String method, String target, Map<String, String> headers, byte @Nullable [] body) {
    try (Socket socket = new Socket(base.getHost(), base.getPort())) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      OutputStream out = socket.getOutputStream();
      out.write(head(base, method, target, headers, body).getBytes(StandardCharsets.UTF_8));
      if (body != null) {
        out.write(body);
      }
      out.flush();
      return answer(method + " " + base + target, socket.getInputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(method + " " + base + target, e);
    }
  }

  private static String head(
      URI base, String method, String target, Map<String, String> headers, byte @Nullable [] body) {
    StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
    head.append("Host: ").append(base.getAuthority()).append("\r\nConnection: close\r\n");
    if (body != null) {
      head.append("Content-Length: ").append(body.length).append("\r\n");
    }
    headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    return head.append("\r\n").toString();
  }

  private static Answer answer(String request, InputStream in) throws IOException {
    String[] status = line(in).split(" ");
    if (status.length < 2) {
      throw new IOException("hung up without an answer");
    }
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(':');
      headers
          .computeIfAbsent(line.substring(0, colon), name -> new ArrayList<>())
          .add(line.substring(colon + 1).strip());
    }
    HttpHeaders all = HttpHeaders.of(headers, (name, value) -> true);
    boolean chunked =
        all.firstValue("Transfer-Encoding")
            .filter(coding -> coding.toLowerCase(Locale.ROOT).equals("chunked"))
            .isPresent();
    return new Answer(
        request,
        Integer.parseInt(status[1]),
        all,
        chunked ? chunks(in, FirstPart.isStream(all)) : rest(in, all));
  }

  private static byte[] rest(InputStream in, HttpHeaders headers) throws IOException {
    long length = headers.firstValueAsLong("Content-Length").orElse(Integer.MAX_VALUE);
    return in.readNBytes(Math.toIntExact(length));
  }

  /**
   * @param firstOnly of what does not end
   */
  private static byte[] chunks(InputStream in, boolean firstOnly) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    while (true) {
      int size = Integer.parseInt(line(in).replaceAll(";.*", "").strip(), 16);
      if (size == 0) {
        return all.toByteArray();
      }
      all.writeBytes(in.readNBytes(size));
      if (firstOnly) {
        return all.toByteArray();
      }
      line(in);
    }
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
      line.append((char) c);
    }
    return line.toString().stripTrailing();
  }
}
