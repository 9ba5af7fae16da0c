package uz.erp.systemtests.tokens;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Shows every bad token at every entry point and keeps what came back; a row for each token. */
final class TokenTable {

  private final Map<String, Map<String, Integer>> rows = new LinkedHashMap<>();
  private final List<String> complaints = new ArrayList<>();
  private int shown;
  private int accepted;

  /** What an entry point's good token opens must open: else its refusals would prove nothing. */
  void tryGood(EntryPoint entryPoint) {
    requireOpen(entryPoint, entryPoint.showGood());
  }

  /** The same of what is not good at the other entry points. */
  void tryGood(EntryPoint entryPoint, BadToken good) {
    requireOpen(entryPoint, entryPoint.show(good));
  }

  private void requireOpen(EntryPoint entryPoint, Reply reply) {
    if (reply.status() != 200) {
      complaints.add(
          "a good token at " + entryPoint + ": status " + reply.status() + " " + reply.body());
    }
  }

  void show(EntryPoint entryPoint, BadToken token) {
    Reply reply = entryPoint.show(token);
    shown++;
    rows.computeIfAbsent(token.name(), name -> new LinkedHashMap<>())
        .put(entryPoint.name(), reply.status());
    entryPoint
        .complaint(token, reply)
        .ifPresent(
            complaint -> {
              accepted += complaint.equals("ACCEPTED") ? 1 : 0;
              complaints.add(token.name() + " at " + entryPoint + ": " + complaint);
            });
  }

  void complain(String complaint) {
    complaints.add(complaint);
  }

  List<String> complaints() {
    return List.copyOf(complaints);
  }

  int shown() {
    return shown;
  }

  int tokens() {
    return rows.size();
  }

  void print(PrintStream out, List<EntryPoint> entryPoints) {
    out.printf("  %-48s", "token");
    entryPoints.forEach(entryPoint -> out.printf(" %14s", entryPoint));
    out.println();
    rows.forEach(
        (token, statuses) -> {
          out.printf("  %-48s", token);
          entryPoints.forEach(entryPoint -> out.printf(" %14s", said(statuses, entryPoint)));
          out.println();
        });
    complaints.forEach(complaint -> out.println("  NOT AS IT SHOULD BE: " + complaint));
    out.printf(
        "  %d bad tokens, shown %d times: %d accepted (%s)%n",
        tokens(), shown, accepted, byStatus());
  }

  private String byStatus() {
    return rows.values().stream()
        .flatMap(row -> row.values().stream())
        .collect(Collectors.groupingBy(status -> status, TreeMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .map(count -> (count.getKey() == 0 ? "hung up" : count.getKey()) + ": " + count.getValue())
        .collect(Collectors.joining(", "));
  }

  private static String said(Map<String, Integer> statuses, EntryPoint entryPoint) {
    Integer status = statuses.get(entryPoint.name());
    if (status == null) {
      return "";
    }
    return status == 0 ? "hung up" : status.toString();
  }
}
