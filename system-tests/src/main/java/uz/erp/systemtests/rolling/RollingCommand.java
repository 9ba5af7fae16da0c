package uz.erp.systemtests.rolling;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import uz.erp.systemtests.erp.FreePorts;
import uz.erp.systemtests.suite.Suite;

/** {@code rolling …}: an upgrade under load, on a suite of its own. */
public final class RollingCommand {

  private static final String HELP =
      """
      Usage: ./erp rolling [--old DIR] [--home DIR] [--together SECONDS]

      Shops trade on a suite of its own while each service and the gateway is replaced by a second
      instance: it starts beside the old one, both serve, the old one leaves. Clients do not retry.

      --old DIR            the build that is replaced (this one); built there with ./erp build
      --home DIR           data and logs of the suite, emptied first (target/rolling)
      --together SECONDS   how long both instances of a part serve (5)

      Ends with 0 when every request was answered and all invariants hold, 1 when not, 2 for wrong
      usage.""";

  private RollingCommand() {}

  /** Returns the exit code. */
  public static int run(PrintStream out, List<String> arguments) {
    Path old = Suite.root();
    Path home = old.resolve("target/rolling");
    int together = 5;
    Iterator<String> words = arguments.iterator();
    while (words.hasNext()) {
      String word = words.next();
      if (word.equals("--help")) {
        out.println(HELP);
        return 0;
      }
      if (!words.hasNext()) {
        return wrong();
      }
      String value = words.next();
      switch (word) {
        case "--old" -> old = Path.of(value).toAbsolutePath().normalize();
        case "--home" -> home = Path.of(value).toAbsolutePath().normalize();
        case "--together" -> {
          if (!value.matches("\\d{1,3}")) {
            return wrong();
          }
          together = Integer.parseInt(value);
        }
        default -> {
          return wrong();
        }
      }
    }
    boolean right =
        Rolling.play(
            old, Suite.root(), home, FreePorts.offset(), Duration.ofSeconds(together), out);
    out.println(right ? "no request failed" : "it failed");
    return right ? 0 : 1;
  }

  private static int wrong() {
    System.err.println(HELP);
    return 2;
  }
}
