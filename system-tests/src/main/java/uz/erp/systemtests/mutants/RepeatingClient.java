package uz.erp.systemtests.mutants;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import uz.erp.systemtests.client.Answer;
import uz.erp.systemtests.client.Api;
import uz.erp.systemtests.client.Eventually;

/**
 * A client that repeats a request with the same idempotency key until its outcome is clear. Where
 * no fault is injected, an unclear answer is a finding.
 */
final class RepeatingClient {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Api api;
  private final Evidence evidence;
  private final AtomicBoolean calm;

  /**
   * @param calm whether nothing is being broken
   */
  RepeatingClient(Api api, Evidence evidence, AtomicBoolean calm) {
    this.api = api;
    this.evidence = evidence;
    this.calm = calm;
  }

  static String key() {
    return UUID.randomUUID().toString();
  }

  /** The first clear answer: neither an outage nor none at all. */
  Answer post(String path, @Nullable Object body, String key) {
    return Eventually.get(
            "a clear answer to POST " + path,
            PATIENCE,
            () -> attempt(path, body, key),
            Optional::isPresent)
        .orElseThrow();
  }

  Answer get(String path) {
    return Eventually.get(
            "a clear answer to GET " + path,
            PATIENCE,
            () -> attempt(() -> api.get(path), "GET " + path),
            Optional::isPresent)
        .orElseThrow();
  }

  private Optional<Answer> attempt(String path, @Nullable Object body, String key) {
    Api keyed = api.with("Idempotency-Key", key);
    return attempt(() -> body == null ? keyed.post(path) : keyed.post(path, body), "POST " + path);
  }

  private Optional<Answer> attempt(java.util.function.Supplier<Answer> request, String what) {
    try {
      Answer answer = request.get();
      if (answer.status() < 500) {
        return answer.status() == 409 && answer.code().equals("idempotency_key_in_use")
            ? Optional.empty()
            : Optional.of(answer);
      }
      open(what + " -> " + answer.status() + " " + answer.code());
    } catch (UncheckedIOException e) {
      open(what + " -> no answer: " + e.getMessage());
    }
    return Optional.empty();
  }

  private void open(String what) {
    if (calm.get()) {
      evidence.found(
          "answers", "an outage where nothing was broken, %s", what.replaceAll("\\d+/", "N/"));
    }
  }
}
