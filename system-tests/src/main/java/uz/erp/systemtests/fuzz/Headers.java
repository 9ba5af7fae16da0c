package uz.erp.systemtests.fuzz;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import uz.erp.systemtests.openapi.Operation;

/** Draws headers: those that an operation tells of, and sometimes odd ones. */
final class Headers {

  private static final List<Map.Entry<String, String>> ODD =
      List.of(
          Map.entry("Accept", "application/xml"),
          Map.entry("Accept", "*/*;q=0"),
          Map.entry("Accept", "no type"),
          Map.entry("Accept", "application/json;q=2"),
          Map.entry("Accept", "text/csv, application/pdf"),
          Map.entry("Accept-Language", "%%%,;q=x"),
          Map.entry("Accept-Language", "uz-Cyrl-UZ-x-private,*;q=0.1"),
          Map.entry("Accept-Language", "a".repeat(5000)),
          Map.entry("Accept-Encoding", "identity;q=0, *;q=0"),
          Map.entry("Accept-Charset", "utf-7"),
          Map.entry("If-Match", "no tag"),
          Map.entry("If-Match", "*"),
          Map.entry("If-Match", "\"1\", \"2\""),
          Map.entry("If-Match", "W/\"1\""),
          Map.entry("If-Match", "\"99999999999999999999\""),
          Map.entry("If-None-Match", "*"),
          Map.entry("If-None-Match", "\"1\""),
          Map.entry("If-Modified-Since", "Thu, 01 Jan 1970 00:00:00 GMT"),
          Map.entry("If-Unmodified-Since", "Thu, 01 Jan 1970 00:00:00 GMT"),
          Map.entry("Idempotency-Key", ""),
          Map.entry("Idempotency-Key", "k".repeat(300)),
          Map.entry("Idempotency-Key", "\u0436\u00ff"),
          Map.entry("Content-Type", "nonsense"),
          Map.entry("Content-Type", "text/plain"),
          Map.entry("Content-Type", "application/json;charset=none-such"),
          Map.entry("Content-Type", "application/json;charset=UTF-16"),
          Map.entry("Content-Type", "application/x-www-form-urlencoded"),
          Map.entry("Content-Type", "multipart/form-data"),
          Map.entry("Content-Type", "application/*+json"),
          Map.entry("Content-Encoding", "gzip"),
          Map.entry("Range", "bytes=0-0"),
          Map.entry("Range", "bytes=5-1"),
          Map.entry("Range", "bytes=-999999999999,0-,1-2"),
          Map.entry("traceparent", "00-xyz"),
          Map.entry("traceparent", "ff-ffffffffffffffffffffffffffffffff-ffffffffffffffff-ff"),
          Map.entry("baggage", "a=".repeat(600)),
          Map.entry("X-HTTP-Method-Override", "DELETE"),
          Map.entry("X-Forwarded-For", "\u0436, 999.999.999.999"),
          Map.entry("X-Forwarded-Host", "evil.example"),
          Map.entry("X-Forwarded-Prefix", "/a,/b"),
          Map.entry("X-Forwarded-Port", "-1"),
          Map.entry("X-Forwarded-Proto", "gopher"),
          Map.entry("Forwarded", "for=\"_;host=x:y:z"),
          Map.entry("X-Tenant-Key", ""),
          Map.entry("X-Tenant-Key", "no-such-store"),
          Map.entry("X-Tenant-Key", "\u0436'"),
          Map.entry("X-Request-Id", "a\tb"),
          Map.entry("Cookie", "a=b; \u00ff"),
          Map.entry("Origin", "null"),
          Map.entry("Origin", "http://evil.example"),
          Map.entry("Last-Event-ID", "99999999999999999999"),
          Map.entry("Last-Event-ID", "x"),
          Map.entry("Authorization", "Bearer"),
          Map.entry("Authorization", "Basic YTpi"),
          Map.entry("Authorization", "Bearer a.b.c"),
          Map.entry("X-Long", "x".repeat(9000)));

  private final Randomness chance;
  private String lastKey = "fuzz";

  Headers(Randomness chance) {
    this.chance = chance;
  }

  Map<String, String> usual(Operation operation, Memory memory, String thing) {
    Map<String, String> headers = new LinkedHashMap<>();
    if (chance.of(0.1)) {
      headers.put("Accept-Language", chance.one("ru", "uz", "en"));
    }
    if (operation.isMultipart()) {
      headers.put("Content-Type", "multipart/form-data; boundary=" + Uploads.BOUNDARY);
    }
    if (operation.method().equals("PATCH") && chance.of(0.1)) {
      headers.put("Content-Type", "application/merge-patch+json");
    }
    if (takes(operation, "If-Match") && chance.of(0.2)) {
      headers.put(
          "If-Match", memory.recall("etag", thing, chance).map(JsonNode::asString).orElse("\"0\""));
    }
    if (takes(operation, "Idempotency-Key") && chance.of(0.35)) {
      lastKey = chance.of(0.15) ? lastKey : chance.uuid();
      headers.put("Idempotency-Key", lastKey);
    }
    return headers;
  }

  Map<String, String> odd() {
    Map.Entry<String, String> odd = chance.one(ODD);
    return Map.of(odd.getKey(), odd.getValue());
  }

  private static boolean takes(Operation operation, String header) {
    return operation.parameters().stream().anyMatch(parameter -> parameter.name().equals(header));
  }
}
