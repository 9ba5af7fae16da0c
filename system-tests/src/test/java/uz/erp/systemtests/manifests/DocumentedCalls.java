package uz.erp.systemtests.manifests;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uz.erp.platform.suite.ServiceEntry;
import uz.erp.systemtests.erp.Parts;

/** The table "Who calls whom" of docs/operations/kubernetes.md. */
final class DocumentedCalls {

  private static final List<String> SERVICES =
      Parts.MANIFEST.services().stream().map(ServiceEntry::artifact).toList();

  private DocumentedCalls() {}

  /** A row of the table. */
  record Call(String from, String to, String port, String code) {}

  static List<Call> rows() {
    return Project.read("docs/operations/kubernetes.md")
        .lines()
        .dropWhile(line -> !line.equals("## Who calls whom"))
        .skip(1)
        .takeWhile(line -> !line.startsWith("## "))
        .filter(line -> line.startsWith("| "))
        .map(line -> line.split("\\|"))
        .map(
            cells ->
                new Call(cells[1].strip(), cells[2].strip(), cells[3].strip(), cells[5].strip()))
        .skip(1)
        .toList();
  }

  static Set<Edge> read() {
    return rows().stream()
        .flatMap(
            call ->
                parts(call.from())
                    .flatMap(from -> parts(call.to()).map(to -> new Edge(from, to, call.port()))))
        .collect(Collectors.toSet());
  }

  private static Stream<String> parts(String cell) {
    return switch (cell) {
      case "every service" -> SERVICES.stream();
      case "every service but auth-service" ->
          SERVICES.stream().filter(each -> !each.equals("auth-service"));
      case "gateway and every service" -> Stream.concat(Stream.of("gateway"), SERVICES.stream());
      default -> Stream.of(cell);
    };
  }
}
