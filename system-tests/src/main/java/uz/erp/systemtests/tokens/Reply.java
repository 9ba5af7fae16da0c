package uz.erp.systemtests.tokens;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What came over the wire.
 *
 * @param status 0 when the connection was closed without an answer
 */
record Reply(int status, String head, String body) {

  private static final Pattern INSIDES =
      Pattern.compile("\\bat [a-z]+\\.[a-z]|java\\.|org\\.spring|com\\.nimbus|uz\\.erp|SQLSTATE");

  static Reply read(String answer) {
    if (!answer.startsWith("HTTP/1.1 ")) {
      return new Reply(0, "", answer);
    }
    int end = answer.indexOf("\r\n\r\n");
    String head = end < 0 ? answer : answer.substring(0, end);
    String body = end < 0 ? "" : answer.substring(end + 4);
    return new Reply(Integer.parseInt(answer.substring(9, 12)), head, body);
  }

  boolean isProblem() {
    return head.toLowerCase(Locale.ROOT).contains("content-type: application/problem+json");
  }

  boolean showsInsides() {
    return INSIDES.matcher(head + body).find();
  }
}
