package uz.erp.systemtests.fuzz;

import java.io.PrintStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import uz.erp.systemtests.openapi.Documents;
import uz.erp.systemtests.suite.Suite;

/** {@code fuzz}: rounds of random requests to each service, and what came of them. */
public final class Fuzz {

  private static final int ROUND = 2500;

  private final Suite suite;
  private final PrintStream out;
  private final Documents documents = Documents.published();
  private final Tally tally = new Tally();

  public Fuzz(Suite suite, PrintStream out) {
    this.suite = suite;
    this.out = out;
  }

  /** The exit code: 0 when there is nothing to complain of. */
  public int run(List<String> arguments) {
    if (arguments.contains("--help")) {
      out.println(Options.USAGE);
      return 0;
    }
    Options options;
    try {
      options = Options.of(arguments, documents, Instant.now().getEpochSecond());
    } catch (IllegalArgumentException e) {
      out.println("It cannot be: " + e.getMessage() + "\n" + Options.USAGE);
      return 2;
    }
    return run(options);
  }

  private int run(Options options) {
    out.println("fuzz --seed " + options.seed());
    List<String> broken = play(options);
    Summary summary = new Summary(options, documents, tally);
    summary.print(out);
    out.println("as JSON: " + summary.write());
    broken.forEach(line -> out.println("NOT PLAYED " + line));
    return tally.findings().isEmpty() && broken.isEmpty() ? 0 : 1;
  }

  /** Returns the rounds that could not be played to their end. */
  private List<String> play(Options options) {
    List<Future<String>> rounds = new ArrayList<>();
    List<String> broken = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(options.threads())) {
      for (int number = 0; number * ROUND < options.requests(); number++) {
        int requests = Math.min(ROUND, options.requests() - number * ROUND);
        for (String service : options.services()) {
          if (options.round() < 0 || options.round() == number) {
            int round = number;
            rounds.add(threads.submit(() -> play(options, service, round, requests)));
          }
        }
      }
      for (Future<String> round : rounds) {
        try {
          out.println("  " + round.get());
        } catch (ExecutionException e) {
          broken.add(String.valueOf(e.getCause()));
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          throw new IllegalStateException(e);
        }
      }
    }
    return broken;
  }

  private String play(Options options, String service, int number, int requests) {
    long started = System.nanoTime();
    new Round(suite, documents, options, service, number, tally).run(requests);
    return "%s, round %d: %d requests in %d s"
        .formatted(service, number, requests, (System.nanoTime() - started) / 1_000_000_000);
  }
}
