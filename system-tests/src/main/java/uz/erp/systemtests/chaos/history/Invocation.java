package uz.erp.systemtests.chaos.history;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import uz.erp.systemtests.client.Api;
import uz.erp.systemtests.client.Json;

/**
 * One request with all its attempts; they are the same to the byte, their key included. Written by
 * the thread that asks, read when it has ended.
 *
 * @see Operation
 */
public final class Invocation {

  /**
   * @param identity by which its effect is found in the store, whatever was answered
   * @param client who asks
   * @param key its {@code Idempotency-Key}, empty for requests that go without
   */
  public record Request(
      Operation operation,
      String identity,
      Client client,
      String method,
      String path,
      byte @Nullable [] body,
      String key) {}

  private final Request request;
  private final List<Attempt> attempts = new ArrayList<>();

  Invocation(Request request) {
    this.request = request;
  }

  public Request request() {
    return request;
  }

  public synchronized List<Attempt> attempts() {
    return List.copyOf(attempts);
  }

  /** The first promise that the suite gave, if it ever did. */
  public Optional<Attempt> acknowledgement() {
    return attempts().stream().filter(Attempt::isAcknowledged).findFirst();
  }

  /** Whether every attempt was clearly refused; then nothing may have happened. */
  public boolean isRefused() {
    List<Attempt> all = attempts();
    return !all.isEmpty() && all.stream().noneMatch(a -> a.isAcknowledged() || a.isUnclear());
  }

  /** What was promised. */
  public JsonNode promise() {
    return Json.read(acknowledgement().orElseThrow().bytes());
  }

  /** Asks once more, exactly as before. */
  public Attempt attempt() {
    Attempt attempt = once();
    add(attempt);
    return attempt;
  }

  synchronized void add(Attempt attempt) {
    attempts.add(attempt);
  }

  private Attempt once() {
    try {
      Api api = request.client().api();
      Api asking = request.key().isEmpty() ? api : api.with("Idempotency-Key", request.key());
      return Attempt.of(asking.send(request.method(), request.path(), request.body()), api);
    } catch (UncheckedIOException e) {
      return Attempt.unanswered(String.valueOf(e.getCause()));
    }
  }

  String outcome() {
    return acknowledgement().isPresent() ? "acknowledged" : isRefused() ? "refused" : "unclear";
  }

  @Override
  public String toString() {
    byte[] body = request.body();
    StringBuilder text = new StringBuilder();
    text.append(request.operation().word()).append(' ').append(request.identity()).append(": ");
    text.append(request.method()).append(' ').append(request.path());
    if (body != null) {
      text.append(' ').append(new String(body, StandardCharsets.UTF_8));
    }
    text.append(" key ").append(request.key()).append(" ->");
    for (Attempt attempt : attempts()) {
      text.append(' ').append(attempt);
    }
    return text.toString();
  }
}
