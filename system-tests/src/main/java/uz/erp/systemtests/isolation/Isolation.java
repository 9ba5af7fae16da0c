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

      Asks every published operation in every way in which nobody may: without a token, with one that
      has ended, with another store's key, ids and pass, in every role, with headers that lie or come
      twice, at the gateway and directly at the services. The other store has a word of its own in
      all its texts, which is looked for in every answer (also inside XLSX and PDF), in the logs and
      Kafka records of the strangers' stores and in the published figures of all parts. Whoever names
      what is the other store's must hear 401, 403, 404, or 400 for that id alone: an operation that
      only finds fault with the rest of what it is told counts as not proved, and so does one for
      which the other store has nothing to name. 429 and 503 are no answers: it asks again. In the
      end it writes SQL in a stranger's connection: to become the other store by an expression, and
      to tell an event in its name.

        --operations REGEX  only those whose "METHOD path" matches
        --no-checks         build the suite without its own checks, ask that: PostgreSQL alone must
                            still give nothing away, and a connection that smuggled SQL has
                            switched must not be handed out again. Then let it also give away the role, which must
                            be noticed. Starts a suite of its own; takes some minutes.

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
