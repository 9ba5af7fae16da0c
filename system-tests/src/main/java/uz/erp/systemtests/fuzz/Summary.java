package uz.erp.systemtests.fuzz;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import uz.erp.systemtests.client.Json;
import uz.erp.systemtests.openapi.Documents;
import uz.erp.systemtests.openapi.Operation;
import uz.erp.systemtests.suite.Suite;

/** What a run came to: a table for people, and the same as JSON for programs. */
final class Summary {

  private static final String LINE = "  %-10s %8s %8s %8s %8s %6s %6s %10s %11s%n";

  private final Options options;
  private final Documents documents;
  private final OperationCounts counts;

  Summary(Options options, Documents documents, OperationCounts counts) {
    this.options = options;
    this.documents = documents;
    this.counts = counts;
  }

  void print(PrintStream out) {
    operations(out);
    counts.findings().forEach(finding -> out.println("\nFOUND " + finding));
    out.println();
    counts.kinds().forEach((kind, times) -> out.println("  " + times + " x " + kind));
    out.printf(LINE, "", "requests", "2xx", "3xx", "4xx", "503", "other", "accepted", "complaints");
    for (String service : services()) {
      Row row = row(service);
      out.printf(
          LINE,
          service,
          row.requests(),
          row.accepted(),
          row.moved(),
          row.refused(),
          row.busy(),
          row.other(),
          row.covered() + "/" + row.published(),
          row.complaints());
    }
  }

  private void operations(PrintStream out) {
    for (Operation operation : documents.operations()) {
      int asked = counts.asked(operation);
      if (asked > 0 && options.services().contains(operation.service())) {
        out.printf(
            Locale.ROOT,
            "  %6d  2xx %3.0f %%  4xx %3.0f %%  %s%s%n",
            asked,
            100.0 * counts.count(operation, 200, 300) / asked,
            100.0 * counts.count(operation, 400, 500) / asked,
            operation,
            counts.wasAccepted(operation)
                ? ""
                : "  NEVER ACCEPTED " + counts.lastRefusal(operation));
      }
    }
  }

  private record Row(
      int requests,
      int accepted,
      int moved,
      int refused,
      int busy,
      int other,
      long covered,
      int published,
      int complaints) {}

  private Row row(String service) {
    List<Operation> its =
        documents.operations().stream().filter(o -> o.service().equals(service)).toList();
    int requests = sum(its, 0, 1000);
    int accepted = sum(its, 200, 300);
    int moved = sum(its, 300, 400);
    int refused = sum(its, 400, 500);
    int busy = sum(its, 503, 504);
    return new Row(
        requests,
        accepted,
        moved,
        refused,
        busy,
        requests - accepted - moved - refused - busy,
        its.stream().filter(counts::wasAccepted).count(),
        its.size(),
        counts.complaints(service));
  }

  private int sum(List<Operation> operations, int from, int to) {
    return operations.stream().mapToInt(operation -> counts.count(operation, from, to)).sum();
  }

  private List<String> services() {
    return documents.operations().stream().map(Operation::service).distinct().sorted().toList();
  }

  Path write() {
    Map<String, Object> sheet = new LinkedHashMap<>();
    sheet.put("fuzz", options);
    sheet.put("at", Instant.now().toString());
    Map<String, Row> rows = new LinkedHashMap<>();
    services().forEach(service -> rows.put(service, row(service)));
    sheet.put("services", rows);
    Map<String, Object> operations = new LinkedHashMap<>();
    for (Operation operation : documents.operations()) {
      operations.put(
          operation.toString(),
          Map.of(
              "asked", counts.asked(operation),
              "accepted", counts.count(operation, 200, 300),
              "refused", counts.count(operation, 400, 500)));
    }
    sheet.put("operations", operations);
    sheet.put("findings", counts.findings().stream().map(Finding::toString).toList());
    Path file = Suite.root().resolve("system-tests/target/bench/fuzz.json");
    try {
      Files.createDirectories(file.getParent());
      return Files.write(file, Json.bytes(sheet));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
