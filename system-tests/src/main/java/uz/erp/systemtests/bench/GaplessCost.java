package uz.erp.systemtests.bench;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uz.erp.systemtests.bench.comparison.Comparison;
import uz.erp.systemtests.bench.comparison.Options;
import uz.erp.systemtests.bench.comparison.Reading;
import uz.erp.systemtests.bench.replay.Replay;
import uz.erp.systemtests.bench.replay.SaleScript;
import uz.erp.systemtests.client.Api;
import uz.erp.systemtests.client.Store;
import uz.erp.systemtests.erp.RunningSuite;

/**
 * What the promise of no gap costs: the statements of real sales, numbered by the counters of
 * register and store, which every till waits for, and by plain sequences, which wait for none and
 * lose numbers.
 */
final class GaplessCost {

  private static final int POOL = 6;

  /** The two steps that take the numbers. */
  private static final Pattern COUNTERS =
      Pattern.compile("with r as \\(.*?\\),\\s*n as \\(.*?as register_number\\),", Pattern.DOTALL);

  private static final String SEQUENCES =
      "with n as materialized (select nextval('bench_store_number') as number,"
          + " nextval('bench_register_number') as register_number where $1 is not null),";

  private final Api anyone;
  private final PrintStream out;

  GaplessCost(Api anyone, PrintStream out) {
    this.anyone = anyone;
    this.out = out;
  }

  void run(Options options) {
    int connections = options.number("connections", POOL);
    Duration length = Duration.ofSeconds(options.number("seconds", 8));
    Tills tills = Tills.open(anyone, "Bench Receipts", connections);
    Replay replay = Replay.capture(tills.store(), tills.throughGateway());
    String program = Replay.program(options.text("with").orElse("pgbench").equals("pgbench"));
    SaleScript gapless = replay.script();
    SaleScript plain = replay.script(GaplessCost::bySequences);
    if (plain.equals(gapless)) {
      throw new IllegalStateException("no statement that takes numbers was captured");
    }
    sequences(tills.store(), "create sequence %s start 1000000000");
    try {
      Comparison.of("receipts", "Sales by their statements alone, numbered without gaps and not")
          .rounds(options.number("rounds", 5))
          .size("seconds of a round", length.toSeconds())
          .size("tills of the store", connections)
          .variant(gapless(1), () -> play(program, replay, gapless, 1, length))
          .variant(plain(1), () -> play(program, replay, plain, 1, length))
          .variant(gapless(connections), () -> play(program, replay, gapless, connections, length))
          .variant(plain(connections), () -> play(program, replay, plain, connections, length))
          .ratio("throughput", Round.RATE, gapless(1), plain(1))
          .ratio("throughput", Round.RATE, gapless(connections), plain(connections))
          .remark(
              "Replayed by "
                  + program
                  + ". Each till has a register of its own, as the suite demands it; the number of the"
                  + " store is the one that all its tills wait for, until the commit is on disk.")
          .run(out)
          .publish(out, options.folder());
    } finally {
      sequences(tills.store(), "drop sequence %s");
    }
  }

  /** Other statements stay as they are. */
  static String bySequences(String sql) {
    return COUNTERS.matcher(sql).replaceFirst(Matcher.quoteReplacement(SEQUENCES));
  }

  private static String gapless(int tills) {
    return "gapless, tills at once: " + tills;
  }

  private static String plain(int tills) {
    return "sequences, tills at once: " + tills;
  }

  private static Reading play(
      String program, Replay replay, SaleScript script, int connections, Duration length) {
    return Reading.of(Round.RATE, replay.perSecond(program, script, connections, length));
  }

  private static void sequences(Store store, String change) {
    try (Connection database = RunningSuite.databases().writingTo("sales");
        Statement statement = database.createStatement()) {
      for (String name : new String[] {"bench_store_number", "bench_register_number"}) {
        String sequence = store.schema() + "." + name;
        var unused = statement.execute(change.formatted(sequence));
        if (change.startsWith("create")) {
          unused =
              statement.execute(
                  "grant usage on sequence %s to sales_%s".formatted(sequence, store.schema()));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("no sequences in " + store.schema(), e);
    }
  }
}
