package uz.erp.systemtests.contracts;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import uz.erp.systemtests.suite.Suite;

/** {@code ./erp contracts [--write]}: are the files for integrators as the services publish? */
public final class Contracts {

  private static final String HELP =
      """
      ./erp contracts           say which of the files made for integrators are not as the services publish
      ./erp contracts --write   make them anew
      """;

  private Contracts() {}

  /** Returns the exit code. */
  public static int run(PrintStream out, List<String> arguments) {
    if (!List.of("--write").containsAll(arguments)) {
      out.print(HELP);
      return arguments.contains("--help") ? 0 : 2;
    }
    Path root = Suite.root();
    Made made = Made.of(root);
    List<String> stale = made.stale();
    if (arguments.contains("--write")) {
      made.write();
      stale.forEach(path -> out.println("written  " + path));
      return 0;
    }
    stale.forEach(path -> out.println("stale    " + path));
    return stale.isEmpty() ? 0 : 1;
  }
}
