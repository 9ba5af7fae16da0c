package uz.erp.systemtests.client;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Answers without a server. */
public final class CannedAnswers {

  private CannedAnswers() {}

  public static Answer answer(int status, String type, String body) {
    return answer(status, Map.of("Content-Type", type), body);
  }

  public static Answer answer(int status, Map<String, String> headers, String body) {
    Map<String, List<String>> lines = new TreeMap<>();
    headers.forEach((name, value) -> lines.put(name, List.of(value)));
    return new Answer(
        "GET /",
        status,
        HttpHeaders.of(lines, (name, value) -> true),
        body.getBytes(StandardCharsets.UTF_8));
  }
}
