package uz.erp.systemtests.chaos;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import uz.erp.systemtests.chaos.proxy.FaultProxy;
import uz.erp.systemtests.erp.FreePorts;
import uz.erp.systemtests.suite.Suite;

/** {@code chaos …}: a suite of its own, a plan against it, and an exit code by what came of it. */
public final class ChaosCommand {

  private static final int POSTGRES = 15_432;

  private ChaosCommand() {}

  /** The exit code. */
  public static int run(PrintStream out, String... words) {
    if (Arrays.asList(words).contains("--help")) {
      out.println(Arguments.HELP);
      return 0;
    }
    Arguments arguments;
    try {
      arguments = Arguments.of(words);
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage() + "\n\n" + Arguments.HELP);
      return 2;
    }
    if (arguments.isOnlyPlan()) {
      arguments.plan().lines().forEach(out::println);
      return 0;
    }
    Summary summary = new Summary(arguments.plan(), play(arguments, out));
    summary.print(out);
    arguments.record().ifPresent(summary::appendTo);
    return summary.result().isClean() ? 0 : 1;
  }

  private static Result play(Arguments arguments, PrintStream out) {
    int offset = FreePorts.offset();
    Map<String, String> environment = new HashMap<>();
    try (FaultProxy database = FaultProxy.to(POSTGRES + offset)) {
      Optional<FaultProxy> used = Optional.of(database).filter(p -> arguments.hasDatabaseFaults());
      used.ifPresent(proxy -> environment.put("ERP_DB_VIA_PORT", String.valueOf(proxy.port())));
      try (Suite suite = Suite.startNew(arguments.root(), arguments.home(), offset, environment)) {
        return Chaos.run(suite, used, arguments.plan(), out);
      }
    }
  }
}
