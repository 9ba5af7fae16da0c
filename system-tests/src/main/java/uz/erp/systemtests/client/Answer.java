package uz.erp.systemtests.client;

import java.math.BigDecimal;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** What came back, and readings of it that fail with the whole story. */
public final class Answer {

  private final String request;
  private final int status;
  private final HttpHeaders headers;
  private final byte[] body;
  private @Nullable JsonNode json;

  Answer(String request, int status, HttpHeaders headers, byte[] body) {
    this.request = request;
    this.status = status;
    this.headers = headers;
    this.body = body;
  }

  Answer(HttpRequest request, HttpResponse<byte[]> response) {
    this(
        request.method() + " " + request.uri(),
        response.statusCode(),
        response.headers(),
        response.body());
  }

  public int status() {
    return status;
  }

  public Optional<String> header(String name) {
    return headers.firstValue(name);
  }

  /** All of them. */
  public HttpHeaders headers() {
    return headers;
  }

  /** All header lines, as {@code name: value}. */
  public List<String> headerLines() {
    return headers.map().entrySet().stream()
        .flatMap(header -> header.getValue().stream().map(value -> header.getKey() + ": " + value))
        .toList();
  }

  public byte[] bytes() {
    return body;
  }

  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /**
   * @throws UnexpectedAnswer unless the status is one of these
   */
  public Answer expect(int... statuses) {
    if (IntStream.of(statuses).noneMatch(status -> status == status())) {
      throw new UnexpectedAnswer(
          this, "status " + IntStream.of(statuses).boxed().toList() + " was expected");
    }
    return this;
  }

  /** The whole body. */
  public JsonNode json() {
    JsonNode known = json;
    if (known == null) {
      try {
        known = Json.read(body);
      } catch (JacksonException e) {
        throw new UnexpectedAnswer(this, "the body is no JSON");
      }
      json = known;
    }
    return known;
  }

  /** The value at a JSON pointer like {@code /data/id}. */
  public JsonNode at(String pointer) {
    JsonNode value = json().at(pointer);
    if (value.isMissingNode()) {
      throw new UnexpectedAnswer(this, "there is no " + pointer);
    }
    return value;
  }

  public String string(String pointer) {
    JsonNode value = at(pointer);
    if (!value.isString()) {
      throw new UnexpectedAnswer(this, pointer + " is no string");
    }
    return value.stringValue();
  }

  public long number(String pointer) {
    JsonNode value = at(pointer);
    if (!value.isIntegralNumber()) {
      throw new UnexpectedAnswer(this, pointer + " is no whole number");
    }
    return value.longValue();
  }

  /** Money or a quantity, which the API writes as strings so that no client loses a digit. */
  public BigDecimal decimal(String pointer) {
    return new BigDecimal(string(pointer));
  }

  /** The {@code code} of a problem; empty when the answer is none. */
  public String code() {
    return json().path("code").asString("");
  }

  @Override
  public String toString() {
    String text = text();
    return "%s -> %d %s"
        .formatted(request, status, text.length() > 1500 ? text.substring(0, 1500) + "..." : text);
  }
}
