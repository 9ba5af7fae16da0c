package uz.erp.systemtests.contracts.examples;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import uz.erp.systemtests.client.Json;
import uz.erp.systemtests.openapi.Documents;
import uz.erp.systemtests.openapi.Operation;
import uz.erp.systemtests.suite.Suite;

/** {@code ./erp examples [--all]}: the last step, when newman has played the collection. */
public final class Examples {

  private static final String HELP =
      """
      ./erp examples         play the collection; operations that have no example yet get one
      ./erp examples --all   all get a new one
      """;

  private final PrintStream out;
  private final ExampleFiles files;
  private final boolean all;

  private Examples(PrintStream out, ExampleFiles files, boolean all) {
    this.out = out;
    this.files = files;
    this.all = all;
  }

  /**
   * Returns the exit code.
   *
   * @param arguments the run's name, newman's report, and maybe {@code --all}
   */
  public static int run(PrintStream out, List<String> arguments) {
    return run(out, Suite.root(), arguments);
  }

  /**
   * @param root where the files are written
   */
  static int run(PrintStream out, Path root, List<String> arguments) {
    if (arguments.size() < 2
        || !List.of("--all").containsAll(arguments.subList(2, arguments.size()))) {
      out.print(HELP);
      return arguments.contains("--help") ? 0 : 2;
    }
    Documents documents = Documents.published();
    Recording recording =
        Recording.of(
            Exchange.all(report(Path.of(arguments.get(1)))),
            documents,
            new Tidying(arguments.getFirst()));
    new Examples(out, new ExampleFiles(root), arguments.contains("--all"))
        .write(recording, documents);
    return 0;
  }

  private void write(Recording recording, Documents documents) {
    documents.operations().stream()
        .collect(Collectors.groupingBy(Operation::service, TreeMap::new, Collectors.toList()))
        .forEach((service, operations) -> write(service, operations, recording));
    if (all || !files.hasProblem()) {
      recording.problem().ifPresent(files::writeProblem);
    }
  }

  private void write(String service, List<Operation> operations, Recording recording) {
    SortedMap<String, JsonNode> before = files.read(service);
    SortedMap<String, JsonNode> after = new TreeMap<>();
    for (Operation operation : operations) {
      JsonNode kept = before.remove(operation.id());
      JsonNode recorded = recording.examples().get(operation);
      if (recorded != null && (all || kept == null)) {
        after.put(operation.id(), recorded);
        out.println("recorded  " + service + " " + operation.id());
      } else if (kept != null) {
        after.put(operation.id(), kept);
      }
    }
    before.keySet().forEach(id -> out.println("gone      " + service + " " + id));
    files.write(service, after);
  }

  private static JsonNode report(Path file) {
    try {
      return Json.read(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
