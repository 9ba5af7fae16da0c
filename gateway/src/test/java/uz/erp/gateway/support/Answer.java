package uz.erp.gateway.support;

import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a client got. */
public record Answer(HttpResponse<String> response) {

  private static final JsonMapper JSON = new JsonMapper();

  public int status() {
    return response.statusCode();
  }

  public String body() {
    return response.body();
  }

  public JsonNode json() {
    return JSON.readTree(response.body());
  }

  public @Nullable String header(String name) {
    return response.headers().firstValue(name).orElse(null);
  }

  /** The {@code code} of a problem document, or what is there instead. */
  public String problem() {
    String type = header("Content-Type");
    return type != null && type.startsWith("application/problem+json")
        ? json().path("code").asString("no code")
        : "no problem: " + type + " " + body();
  }
}
