package uz.erp.systemtests.fuzz;

import java.io.PrintStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
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
    List<Future<?>> turns = new ArrayList<>();
    List<String> broken = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(options.threads())) {
      for (int number = 0; number * ROUND < options.requests(); number++) {
        if (options.round() < 0 || options.round() == number) {
          int round = number;
          for (List<String> services : turns(options)) {
            turns.add(threads.submit(() -> play(options, services, round)));
          }
        }
      }
      for (Future<?> turn : turns) {
        try {
          turn.get();
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

  /** Which services are asked in the same stores. */
  private static List<List<String>> turns(Options options) {
    List<String> services = options.services();
    if (!options.shared()) {
      return services.stream().map(List::of).toList();
    }
    return IntStream.range(0, Math.min(options.threads(), services.size()))
        .mapToObj(
            first ->
                IntStream.range(0, services.size())
                    .filter(i -> i % options.threads() == first)
                    .mapToObj(services::get)
                    .toList())
        .toList();
  }

  private void play(Options options, List<String> services, int number) {
    int requests = Math.min(ROUND, options.requests() - number * ROUND);
    Site site = new Site(suite);
    for (String service : services) {
      long started = System.nanoTime();
      site = new Round(suite, documents, options, service, number, tally, site).run(requests);
      out.printf(
          "  %s, round %d: %d requests in %d s%n",
          service, number, requests, (System.nanoTime() - started) / 1_000_000_000);
    }
  }
}
