package uz.erp.systemtests.fuzz;

import static java.util.Comparator.comparing;

import java.io.PrintStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
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
  private final OperationCounts counts = new OperationCounts();

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
    Summary summary = new Summary(options, documents, counts);
    summary.print(out);
    out.println("as JSON: " + summary.write());
    broken.forEach(line -> out.println("NOT PLAYED " + line));
    return counts.findings().isEmpty() && broken.isEmpty() ? 0 : 1;
  }

  /** Returns the rounds that could not be played to their end. */
  private List<String> play(Options options) {
    List<Future<?>> batches = new ArrayList<>();
    List<String> broken = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(options.threads())) {
      for (int number = 0; number * ROUND < options.requests(); number++) {
        if (options.round() < 0 || options.round() == number) {
          int round = number;
          for (List<String> services : batches(options)) {
            batches.add(threads.submit(() -> play(options, services, round)));
          }
        }
      }
      for (Future<?> turn : batches) {
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

  /** Which services are asked in the same stores: about as much work for each thread. */
  private static List<List<String>> batches(Options options) {
    List<String> services = options.services();
    if (!options.shared()) {
      return services.stream().map(List::of).toList();
    }
    List<List<String>> batches = new ArrayList<>();
    for (int i = 0; i < Math.min(options.threads(), services.size()); i++) {
      batches.add(new ArrayList<>());
    }
    for (String service : services.stream().sorted(comparing(Fuzz::effort).reversed()).toList()) {
      Collections.min(batches, comparing(turn -> turn.stream().mapToInt(Fuzz::effort).sum()))
          .add(service);
    }
    return batches;
  }

  /** Passwords are slow to hash, which is meant so. */
  private static int effort(String service) {
    return service.equals("auth") ? 3 : 1;
  }

  private void play(Options options, List<String> services, int number) {
    int requests = Math.min(ROUND, options.requests() - number * ROUND);
    Site site = new Site(suite);
    for (String service : services) {
      long started = System.nanoTime();
      site = new Round(suite, documents, options, service, number, counts, site).run(requests);
      out.printf(
          "  %s, round %d: %d requests in %d s%n",
          service, number, requests, (System.nanoTime() - started) / 1_000_000_000);
    }
  }
}
