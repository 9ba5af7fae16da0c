package uz.erp.systemtests.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import tools.jackson.databind.JsonNode;
import uz.erp.systemtests.client.Answer;
import uz.erp.systemtests.client.Api;
import uz.erp.systemtests.client.Json;
import uz.erp.systemtests.suite.Journey;
import uz.erp.systemtests.suite.Suite;

/** Whatever is sent to a published operation, it is never a server's error and always a problem. */
@Journey
@TestInstance(Lifecycle.PER_CLASS)
class BadInputIT {

  private static final List<String> IN_A_PATH =
      List.of(
          "0",
          "-1",
          "abc",
          "1.5",
          "99999999999999999999",
          "2000000000",
          "%00",
          "1%00",
          "%ff",
          "%20",
          "1;x=1",
          "1%2F2",
          "%2e%2e",
          "%F0%9F%98%80",
          "%27%3B--",
          "x".repeat(3000));

  private static final List<String> IN_A_QUERY =
      List.of(
          "",
          "%20",
          "abc",
          "-1",
          "0",
          "1.5",
          "99999999999999999999",
          "1e9",
          "%00",
          "a%00b",
          "%ff",
          "%F0%9F%98%80",
          "true",
          "null",
          "-",
          "--id",
          "id,name",
          "%27%3B--",
          "%25",
          "_",
          "2026-02-30",
          "%2B999999999-01-01",
          "x".repeat(3000));

  private final Workplace workplace;

  BadInputIT(Suite suite) {
    workplace = new Workplace(suite);
  }

  @TestFactory
  Stream<DynamicTest> aBadBodyIsAProblem() throws IOException {
    return each(operation -> operation.sample() != null, this::badBodies);
  }

  @TestFactory
  Stream<DynamicTest> aBadPathOrQueryIsAProblem() throws IOException {
    return each(operation -> true, this::badPathsAndQueries);
  }

  @TestFactory
  Stream<DynamicTest> aBadHeaderIsAProblem() throws IOException {
    return each(operation -> true, this::badHeaders);
  }

  @TestFactory
  Stream<DynamicTest> whoMayNotIsToldSo() throws IOException {
    return each(operation -> true, this::others);
  }

  private void badBodies(Operation operation, Complaints complaints) {
    Api owner = workplace.ownerFor(operation);
    String path = path(operation, owner);
    JsonNode sample = Objects.requireNonNull(operation.sample());
    for (Damage damage : Damage.wholes()) {
      complaints.judge(damage.what(), owner.send(operation.method(), path, damage.body()));
    }
    for (Damage damage : Damage.of(sample)) {
      complaints.judge(damage.what(), owner.send(operation.method(), path, damage.body()));
    }
    for (String property : operation.mustHave()) {
      Damage damage = Damage.without(sample, property);
      Answer answer = owner.send(operation.method(), path, damage.body());
      complaints.demand(
          damage.what(),
          answer,
          answer.status() == 400 && names(answer, property),
          "400 naming it");
    }
    for (String property : sample.propertyNames()) {
      if (sample.get(property).isValueNode()) {
        Damage damage = Damage.objectAt(sample, property);
        Answer answer = owner.send(operation.method(), path, damage.body());
        complaints.demand(
            damage.what(),
            answer,
            answer.status() == 400 && names(answer, property),
            "400 naming it");
      }
    }
    Answer plain =
        owner.with("Content-Type", "text/plain").send(operation.method(), path, Json.bytes(sample));
    if (operation.wantsBody()) {
      complaints.demand("text/plain", plain, plain.status() == 415, "415");
    }
  }

  private static boolean names(Answer answer, String property) {
    return answer.json().path("errors").has(property);
  }

  private void badPathsAndQueries(Operation operation, Complaints complaints) {
    Api owner = workplace.ownerFor(operation);
    if (operation.hasPathParameter()) {
      for (String value : IN_A_PATH) {
        complaints.judge(
            "path " + value, owner.send(operation.method(), operation.pathWith(value), null));
      }
    }
    String path = path(operation, owner);
    for (String name : operation.queries()) {
      for (String value : IN_A_QUERY) {
        complaints.judge(
            name + "=" + value,
            owner.send(operation.method(), path + "?" + name + "=" + value, null));
      }
      complaints.judge(
          name + " twice",
          owner.send(operation.method(), path + "?" + name + "=1&" + name + "=2", null));
    }
    complaints.judge("query %", owner.send(operation.method(), path + "?%00=%00&&=&%ff", null));
  }

  private void badHeaders(Operation operation, Complaints complaints) {
    Api owner = workplace.ownerFor(operation);
    String path = path(operation, owner);
    List<Api> odd =
        List.of(
            owner.with("Accept", "application/xml"),
            owner.with("Accept", "no type at all"),
            owner.with("Accept-Language", "%%%,;q=x"),
            owner.with("If-Match", "no tag"),
            owner.with("If-Match", "\"99999999999999999999\""),
            owner.with("Idempotency-Key", "k".repeat(300)),
            owner.with("Content-Type", "nonsense"),
            owner.with("Content-Type", "application/json;charset=none-such"),
            owner.with("Content-Encoding", "gzip"),
            owner.with("traceparent", "00-xyz"),
            owner.with("Range", "bytes=5-1"),
            owner.with("X-HTTP-Method-Override", "DELETE"),
            owner.with("Origin", "null"));
    for (Api client : odd) {
      Answer answer = client.send(operation.method(), path, body(operation));
      complaints.judge("a bad header", answer);
    }
    complaints.judge("PROPFIND", owner.send("PROPFIND", path, null));
    Answer options = owner.send("OPTIONS", path, null);
    complaints.judge("OPTIONS", options);
  }

  private void others(Operation operation, Complaints complaints) {
    String path = path(operation, workplace.ownerFor(operation));
    byte[] body = body(operation);
    complaints.judge("cashier", workplace.cashier().send(operation.method(), path, body));
    complaints.judge("stockkeeper", workplace.stockkeeper().send(operation.method(), path, body));
    Answer stranger = workplace.anyone().send(operation.method(), path, body);
    complaints.judge("stranger", stranger);
    if (!operation.open()) {
      complaints.demand("stranger", stranger, stranger.status() == 401, "401");
    }
  }

  private static byte @Nullable [] body(Operation operation) {
    JsonNode sample = operation.sample();
    return sample == null ? null : Json.bytes(sample);
  }

  private String path(Operation operation, Api owner) {
    return operation.hasPathParameter()
        ? operation.pathWith(workplace.existingId(operation, owner))
        : operation.path();
  }

  private Stream<DynamicTest> each(
      Predicate<Operation> which, BiConsumer<Operation, Complaints> sweep) throws IOException {
    List<Operation> operations =
        PublishedOperations.read(Suite.root().resolve("docs/openapi")).stream()
            .filter(which)
            .toList();
    assertThat(operations).hasSizeGreaterThan(10);
    return operations.stream()
        .map(
            operation ->
                DynamicTest.dynamicTest(
                    operation.toString(),
                    () -> {
                      workplace.tidyUp();
                      Complaints complaints = new Complaints();
                      sweep.accept(operation, complaints);
                      assertThat(complaints.asked()).isPositive();
                      assertThat(complaints.all()).isEmpty();
                    }));
  }

  /** What was wrong with the answers to one operation. */
  private static final class Complaints {

    private final List<String> all = new ArrayList<>();
    private int asked;

    void judge(String what, Answer answer) {
      asked++;
      Verdict.on(answer).ifPresent(verdict -> all.add(what + ": " + verdict + ": " + answer));
    }

    void demand(String what, Answer answer, boolean met, String wanted) {
      judge(what, answer);
      if (!met) {
        all.add(what + ": not " + wanted + ": " + answer);
      }
    }

    int asked() {
      return asked;
    }

    List<String> all() {
      return List.copyOf(all);
    }
  }
}
