package uz.erp.systemtests.client;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Answers that nobody gave. */
public final class MadeUp {

  private MadeUp() {}

  public static Answer answer(int status, String type, String body) {
    return new Answer(
        "GET /",
        status,
        HttpHeaders.of(Map.of("Content-Type", List.of(type)), (name, value) -> true),
        body.getBytes(StandardCharsets.UTF_8));
  }
}
