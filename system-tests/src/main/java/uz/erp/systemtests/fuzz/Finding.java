package uz.erp.systemtests.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;

/**
 * A complaint with the smallest request that brought it about.
 *
 * @param drawn where in the run it was drawn, to be drawn again
 * @param repeats whether it came again when it was asked again at once
 */
record Finding(String drawn, Attempt attempt, Complaint complaint, String answer, boolean repeats) {

  private static final int SHOWN = 800;
  private static final int LONG = 5000;

  @Override
  public String toString() {
    return """
        %s %s
          what   %s
          drawn  %s, by %s%s
          ask    %s
          answer %s"""
        .formatted(
            attempt.operation(),
            complaint.kind(),
            shown(complaint.detail()),
            drawn,
            attempt.actor(),
            repeats ? "" : " (not again when asked again: what was asked before it matters)",
            curl(),
            shown(answer));
  }

  /** With the token and the key of the store left to who tries it. */
  private String curl() {
    StringBuilder curl =
        new StringBuilder("curl -i --path-as-is -X " + attempt.operation().method());
    curl.append(" -H \"Authorization: Bearer $TOKEN\" -H \"X-Tenant-Key: $KEY\"");
    boolean typed = attempt.headers().containsKey("Content-Type");
    if (!typed && attempt.body() != null) {
      curl.append(" -H 'Content-Type: application/json'");
    }
    for (Map.Entry<String, String> header : attempt.headers().entrySet()) {
      curl.append(" -H ").append(quoted(header.getKey() + ": " + header.getValue()));
    }
    byte[] body = attempt.body();
    if (body != null) {
      curl.append(" --data-binary ").append(data(body));
    }
    return curl.append(" \"$GATEWAY\"").append(quoted(attempt.target())).toString();
  }

  /** As text where bash can hold it, else as what makes it. */
  private static String data(byte[] body) {
    String text = new String(body, StandardCharsets.UTF_8);
    boolean exact =
        Arrays.equals(text.getBytes(StandardCharsets.UTF_8), body) && text.indexOf('\0') < 0;
    return exact || body.length > LONG
        ? quoted(text)
        : "@<(base64 -d <<< " + Base64.getEncoder().encodeToString(body) + ")";
  }

  /** For bash; what cannot be printed stands as an escape. */
  private static String quoted(String text) {
    StringBuilder plain = new StringBuilder();
    boolean escaped = false;
    for (char c :
        (text.length() > SHOWN ? text.substring(0, SHOWN) + "...(" + text.length() + ")" : text)
            .toCharArray()) {
      if (c == '\'' || c == '\\') {
        plain.append('\\').append(c);
        escaped = true;
      } else if (c < ' ' || c == 127 || Character.isSurrogate(c)) {
        plain.append("\\u%04x".formatted((int) c));
        escaped = true;
      } else {
        plain.append(c);
      }
    }
    return (escaped ? "$'" : "'") + plain + "'";
  }

  private static String shown(String text) {
    String line = text.replaceAll("\\s+", " ");
    return line.length() > SHOWN ? line.substring(0, SHOWN) + "..." : line;
  }
}
