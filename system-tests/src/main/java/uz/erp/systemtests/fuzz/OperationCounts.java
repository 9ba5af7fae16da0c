package uz.erp.systemtests.fuzz;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import uz.erp.systemtests.client.Answer;
import uz.erp.systemtests.openapi.Operation;

/** How often each operation was answered with which status, and what was wrong; thread-safe. */
final class OperationCounts {

  private final Map<Operation, Map<Integer, AtomicInteger>> answers = new ConcurrentHashMap<>();
  private final Map<Operation, String> refusals = new ConcurrentHashMap<>();
  private final Map<String, AtomicInteger> complaints = new ConcurrentHashMap<>();
  private final Map<String, AtomicInteger> kinds = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<Finding> findings = new ConcurrentLinkedQueue<>();

  /** No answer at all counts as status 0. */
  void answered(Operation operation, int status) {
    answers
        .computeIfAbsent(operation, o -> new ConcurrentHashMap<>())
        .computeIfAbsent(status, s -> new AtomicInteger())
        .incrementAndGet();
  }

  /** The owner was refused: why is worth knowing where that is always so. */
  void refused(Operation operation, Answer answer) {
    refusals.put(
        operation, answer.text().replaceAll("(?s).*\"code\":\"", "").replaceAll("(?s)\".*", ""));
  }

  String lastRefusal(Operation operation) {
    return refusals.getOrDefault(operation, "");
  }

  /** Whether such a complaint is new, and so worth a closer look. */
  boolean isNews(Operation operation, Complaint complaint) {
    complaints.computeIfAbsent(operation.service(), s -> new AtomicInteger()).incrementAndGet();
    String kind = operation + " " + complaint.kind();
    return kinds.computeIfAbsent(kind, k -> new AtomicInteger()).incrementAndGet() == 1;
  }

  void found(Finding finding) {
    findings.add(finding);
  }

  List<Finding> findings() {
    return List.copyOf(findings);
  }

  /** How often each thing was complained of. */
  Map<String, AtomicInteger> kinds() {
    return new TreeMap<>(kinds);
  }

  int complaints(String service) {
    return complaints.getOrDefault(service, new AtomicInteger()).get();
  }

  /** Answers with a status from this to less than that. */
  int count(Operation operation, int from, int to) {
    return answers.getOrDefault(operation, Map.of()).entrySet().stream()
        .filter(entry -> entry.getKey() >= from && entry.getKey() < to)
        .mapToInt(entry -> entry.getValue().get())
        .sum();
  }

  int asked(Operation operation) {
    return count(operation, 0, 1000);
  }

  boolean wasAccepted(Operation operation) {
    return count(operation, 200, 300) > 0;
  }
}
