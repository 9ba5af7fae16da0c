package uz.erp.systemtests.verify;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uz.erp.systemtests.client.Json;
import uz.erp.systemtests.suite.Suite;

/** The arguments of {@code verify}. */
public final class VerifyCommand {

  private static final String HELP =
      """
      ./erp verify [--at-rest] [--wait SECONDS] [--json FILE] [STORE...]

      Checks the invariants of the suite over all its databases and topics: payments, totals, stock,
      numbers, identities, events, reports, points, drawers, and that no store's data is with another.
      STORE is a tenant key; without one, all stores. It only reads, and is correct while sales go on.
      A stopped suite is verified, too: PostgreSQL and Kafka are started for it and stopped.

      --at-rest        fail when events are still in flight after the wait
      --wait SECONDS   how long to wait for that before reading (default 30; 0 when it is stopped)
      --json FILE      also write the findings as JSON

      Exit code: 0 when all invariants hold, 1 when one is violated, 2 for wrong usage.
      """;

  private final List<String> stores = new ArrayList<>();
  private Duration patience = Duration.ofSeconds(30);
  private boolean mustBeQuiescent;
  private @Nullable Path json;

  private VerifyCommand() {}

  /** Returns the exit code. */
  public static int run(Suite suite, PrintStream out, String... arguments) {
    VerifyCommand command = new VerifyCommand();
    if (List.of(arguments).contains("--help")) {
      out.print(HELP);
      return 0;
    }
    if (!command.reads(Arrays.asList(arguments).iterator())) {
      System.err.print(HELP);
      return 2;
    }
    return command.verify(suite, out) ? 0 : 1;
  }

  private boolean reads(Iterator<String> arguments) {
    while (arguments.hasNext()) {
      String argument = arguments.next();
      boolean takesMore = argument.equals("--wait") || argument.equals("--json");
      if (takesMore && !arguments.hasNext()) {
        return false;
      }
      switch (argument) {
        case "--at-rest" -> mustBeQuiescent = true;
        case "--wait" -> {
          String seconds = arguments.next();
          if (!seconds.matches("\\d{1,5}")) {
            return false;
          }
          patience = Duration.ofSeconds(Long.parseLong(seconds));
        }
        case "--json" -> json = Path.of(arguments.next());
        default -> {
          if (argument.startsWith("-")) {
            return false;
          }
          stores.add(argument);
        }
      }
    }
    return true;
  }

  private boolean verify(Suite suite, PrintStream out) {
    Verification verification = new Verification(suite, out);
    boolean right = verification.run(stores, patience, mustBeQuiescent);
    if (json != null) {
      try {
        Files.write(json, Json.bytes(verification.report().tree()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return right;
  }
}
