package uz.erp.systemtests.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import tools.jackson.databind.JsonNode;
import uz.erp.systemtests.client.Answer;
import uz.erp.systemtests.client.Api;
import uz.erp.systemtests.client.Json;
import uz.erp.systemtests.client.Upload;
import uz.erp.systemtests.openapi.Documents;
import uz.erp.systemtests.openapi.Operation;
import uz.erp.systemtests.suite.Suite;

/** A test for each published operation, always in the same order. */
final class Sweep implements AutoCloseable {

  private final Documents documents = Documents.published();
  private final Workplace workplace;
  private final Contents contents;
  private int asked;

  Sweep(Suite suite) {
    workplace = new Workplace(suite);
    contents = workplace.contents();
  }

  Workplace workplace() {
    return workplace;
  }

  Stream<DynamicTest> each(
      Predicate<Operation> which, BiConsumer<Operation, Complaints> questions) {
    List<Operation> operations = documents.operations().stream().filter(which).toList();
    assertThat(operations).hasSizeGreaterThan(10);
    return operations.stream()
        .map(
            operation ->
                DynamicTest.dynamicTest(operation.toString(), () -> ask(operation, questions)));
  }

  private void ask(Operation operation, BiConsumer<Operation, Complaints> questions) {
    workplace.tidyUp(operation);
    Complaints complaints = new Complaints(operation, documents, contents, workplace.canary());
    questions.accept(operation, complaints);
    asked += complaints.asked();
    assertThat(complaints.all()).isEmpty();
  }

  /** The path with the id of something that exists. */
  String path(Operation operation, Api owner) {
    return operation.hasPathParameter()
        ? operation.pathWith(workplace.existingId(operation, owner))
        : operation.path();
  }

  /** Asks without a body, or with some file where the operation takes nothing else. */
  static Answer send(Api api, Operation operation, String path) {
    return operation.isMultipart()
        ? Upload.csv("sku,name\nX-1,Goods").to(api, path)
        : api.send(operation.method(), path, null);
  }

  static JsonNode sample(Operation operation) {
    return Samples.of(Objects.requireNonNull(operation.body()));
  }

  static byte @Nullable [] body(Operation operation) {
    return takesJson(operation) ? Json.bytes(sample(operation)) : null;
  }

  static boolean takesJson(Operation operation) {
    return operation.body() != null && !operation.isMultipart();
  }

  @Override
  public void close() {
    System.out.println("  " + asked + " requests");
    contents.close();
  }
}
