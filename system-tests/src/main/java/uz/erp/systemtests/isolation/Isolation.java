package uz.erp.systemtests.isolation;

import java.io.PrintStream;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import uz.erp.systemtests.openapi.Documents;
import uz.erp.systemtests.openapi.Operation;
import uz.erp.systemtests.suite.Suite;

/** {@code ./erp isolation [--no-checks] [--operations REGEX]}. */
public final class Isolation {

  private static final String HELP =
      """
      ./erp isolation [--no-checks] [--operations REGEX]

      Calls every published operation in all ways without the right to: without a token, with an
      expired one, with another store's key, ids and pass, in each role, with forged or doubled
      headers, at the gateway and directly at the services. The target store has a marker in all its
      texts, which is searched for in every answer (also in XLSX and PDF), in the logs and Kafka
      records of the calling stores, and in all metrics. A request that names ids of the target store
      must be answered 401, 403, 404, or 400 for that id alone: an operation that only refuses
      something else counts as not proved, and so does one for which the target store has no such id.
      429 and 503 are retried. In the end it runs SQL in an outsider's connection, which tries to
      become the target store and to write an event in its name.

        --operations REGEX  only those whose "METHOD path" matches
        --no-checks         build the suite without its own checks and call that: PostgreSQL alone
                            must still reveal nothing, and a connection whose role injected SQL has
                            changed must not serve the next request. Then give away the role as well,
                            which must be detected. Starts a suite of its own; takes some minutes.

      Ends with 0 when nothing leaked and all was answered as it must be, 1 otherwise, 2 for wrong usage.\
      """;

  private Isolation() {}

  /** Returns the exit code. */
  public static int run(PrintStream out, List<String> arguments) {
    if (arguments.contains("--help")) {
      out.println(HELP);
      return 0;
    }
    List<Operation> all = Documents.published().operations();
    return switch (arguments) {
      case List<String> none when none.isEmpty() -> asked(out, all, all.size());
      case List<String> two when two.size() == 2 && two.getFirst().equals("--operations") -> {
        List<Operation> some = matching(all, two.getLast());
        yield some.isEmpty() ? wrongUsage() : asked(out, some, some.size());
      }
      case List<String> one when one.equals(List.of("--no-checks")) ->
          new WithoutChecks(out).run(all) ? 0 : 1;
      case List<String> three
          when three.size() == 3
              && three.subList(0, 2).equals(List.of("--no-checks", "--operations")) -> {
        List<Operation> some = matching(all, three.getLast());
        yield some.isEmpty() ? wrongUsage() : new WithoutChecks(out).run(some) ? 0 : 1;
      }
      default -> wrongUsage();
    };
  }

  private static int asked(PrintStream out, List<Operation> operations, int published) {
    Proof proof = new Proof(Suite.running(), false);
    proof.ask(operations, (operation, question) -> true);
    return proof.conclude(out, operations, published) ? 0 : 1;
  }

  private static List<Operation> matching(List<Operation> operations, String regex) {
    try {
      Pattern pattern = Pattern.compile(regex);
      return operations.stream()
          .filter(operation -> pattern.matcher(operation.toString()).find())
          .toList();
    } catch (PatternSyntaxException e) {
      return List.of();
    }
  }

  private static int wrongUsage() {
    System.err.println(HELP);
    return 2;
  }
}
