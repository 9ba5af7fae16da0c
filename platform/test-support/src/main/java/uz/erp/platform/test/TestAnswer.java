package uz.erp.platform.test;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the service answered. */
public final class TestAnswer {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpResponse<byte[]> response;

  TestAnswer(HttpResponse<byte[]> response) {
    this.response = response;
  }

  public int status() {
    return response.statusCode();
  }

  public byte[] bytes() {
    return response.body();
  }

  public String text() {
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  public JsonNode json() {
    return JSON.readTree(response.body());
  }

  /** A value in the answer by JSON Pointer, such as {@code /data/items/0/total}, as text. */
  public String at(String pointer) {
    return json().at(pointer).asString("");
  }

  public @Nullable String header(String name) {
    return response.headers().firstValue(name).orElse(null);
  }

  /** This answer, once its status is the expected one. */
  public TestAnswer expect(int status) {
    if (status() != status) {
      throw new AssertionError("expected " + status + " but was " + this);
    }
    return this;
  }

  @Override
  public String toString() {
    return status() + " " + text();
  }
}
