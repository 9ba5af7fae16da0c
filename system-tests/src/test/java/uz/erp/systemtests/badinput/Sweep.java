package uz.erp.systemtests.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
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

/**
 * A test for each published operation, always in the same order. Groups of operations run
 * concurrently, each with seeded stores of its own; operations about accounts are in the first
 * group, because accounts of all stores share one schema and concurrent changes there would look
 * like ours.
 */
final class Sweep implements AutoCloseable {

  private static final int AT_ONCE = 5;

  private static final ReentrantReadWriteLock ACCOUNTS = new ReentrantReadWriteLock(true);

  /** One sweep after the other has the same: to furnish them takes half a minute. */
  private static final Map<Suite, List<SeededStores>> FURNISHED = new ConcurrentHashMap<>();

  private final Documents documents = Documents.published();
  private final List<SeededStores> allStores;
  private final ThreadLocal<SeededStores> here = new ThreadLocal<>();
  private final ExecutorService rows = Executors.newFixedThreadPool(AT_ONCE);
  private final AtomicInteger asked = new AtomicInteger();

  Sweep(Suite suite) {
    allStores =
        FURNISHED.computeIfAbsent(
            suite,
            its -> IntStream.range(0, AT_ONCE).mapToObj(row -> new SeededStores(its)).toList());
  }

  /** Where the operation is asked that the calling thread asks. */
  SeededStores stores() {
    return here.get();
  }

  Stream<DynamicTest> each(
      Predicate<Operation> which, BiConsumer<Operation, Complaints> questions) {
    List<Operation> operations = documents.operations().stream().filter(which).toList();
    assertThat(operations).hasSizeGreaterThan(10);
    List<FutureTask<@Nullable Void>> tasks =
        operations.stream()
            .map(operation -> new FutureTask<@Nullable Void>(() -> ask(operation, questions), null))
            .toList();
    for (int row = 0; row < AT_ONCE; row++) {
      int mine = row;
      rows.execute(
          () -> {
            here.set(allStores.get(mine));
            for (int i = 0; i < tasks.size(); i++) {
              if (row(operations.get(i), i) == mine) {
                tasks.get(i).run();
              }
            }
          });
    }
    return IntStream.range(0, tasks.size())
        .mapToObj(
            i ->
                DynamicTest.dynamicTest(operations.get(i).toString(), () -> outcome(tasks.get(i))));
  }

  private static int row(Operation operation, int number) {
    return isOfAccounts(operation) ? 0 : 1 + number % (AT_ONCE - 1);
  }

  static boolean isOfAccounts(Operation operation) {
    return operation.service().equals("auth");
  }

  private static void outcome(Future<?> task) throws Throwable {
    try {
      task.get();
    } catch (ExecutionException e) {
      throw e.getCause();
    }
  }

  private void ask(Operation operation, BiConsumer<Operation, Complaints> questions) {
    if (isOfAccounts(operation)) {
      isSampled(
          ACCOUNTS.writeLock(),
          () -> {
            stores().tidyUp(operation);
            judge(operation, questions);
          });
      return;
    }
    if (stores().touchesAccounts(operation)) {
      isSampled(ACCOUNTS.readLock(), () -> stores().tidyUp(operation));
    } else {
      stores().tidyUp(operation);
    }
    judge(operation, questions);
  }

  private static void isSampled(Lock turn, Runnable work) {
    turn.lock();
    try {
      work.run();
    } finally {
      turn.unlock();
    }
  }

  private void judge(Operation operation, BiConsumer<Operation, Complaints> questions) {
    Complaints complaints =
        new Complaints(operation, documents, stores().contents(), stores().marker());
    try {
      questions.accept(operation, complaints);
    } finally {
      if (complaints.changed()) {
        stores().spoil();
      }
    }
    assertThat(complaints.all()).isEmpty();
    asked.addAndGet(complaints.asked());
  }

  /** The path with the id of something that exists, or with a word that it takes. */
  String path(Operation operation, Api owner) {
    String path = operation.pathWithWords();
    return path.contains("{") ? operation.pathWith(stores().existingId(operation, owner)) : path;
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
    rows.shutdownNow();
    System.out.println("  " + asked + " requests");
  }
}
