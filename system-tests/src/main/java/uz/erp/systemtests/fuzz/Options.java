package uz.erp.systemtests.fuzz;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uz.erp.systemtests.openapi.Documents;
import uz.erp.systemtests.openapi.Operation;

/**
 * The options of the command.
 *
 * @param requests for each service
 * @param services to which requests are sent
 * @param at the one operation that is tested, like {@code POST /api/tasks/tasks/}; null for all
 * @param round the one round that is repeated; negative for all
 * @param shared whether services use the same stores, one after the other
 */
record Options(
    long seed,
    int requests,
    List<String> services,
    @Nullable String at,
    int threads,
    int round,
    boolean shared) {

  static final String USAGE =
      """
      Usage: fuzz [--seed S] [--requests N] [--service NAME] [--at "METHOD PATH"] [--threads T] [--round R] [--stores own|shared]

      Sends random requests to every published operation, generated from docs/openapi and from earlier answers, in
      stores of its own; half of the requests are invalid in one way or another. No answer may be a 5xx (503 only
      with Retry-After), undocumented, or reveal internals or data of another store.

        --seed S        the same seed sends the same requests, as long as the answers are the same (default: random)
        --requests N    of each service (default 20000), in rounds of 2500, each with stores of its own
        --service NAME  only this one, such as sales
        --at OPERATION  mostly this operation, like "POST /api/tasks/tasks/"
        --threads T     concurrent rounds (default 2)
        --round R       only this round of a service, to repeat a finding
        --stores KIND   own: for each round (default); shared: services use the same stores one after the other,
                        which starts sooner, but only the whole run can be repeated

      Start the suite with high ERP_LIMIT_* first: rate-limited requests test nothing.
      Exit code: 0 no finding, 1 findings, 2 wrong usage.""";

  private static final Set<String> NAMES =
      Set.of("--seed", "--requests", "--service", "--at", "--threads", "--round", "--stores");

  /**
   * @throws IllegalArgumentException when they make no sense
   */
  static Options of(List<String> arguments, Documents documents, long usualSeed) {
    Map<String, String> given = new HashMap<>();
    for (int i = 0; i < arguments.size(); i += 2) {
      if (!NAMES.contains(arguments.get(i)) || i + 1 == arguments.size()) {
        throw new IllegalArgumentException("what is " + arguments.get(i) + "?");
      }
      given.put(arguments.get(i), arguments.get(i + 1));
    }
    String at = given.get("--at");
    String service = given.get("--service");
    List<String> services =
        documents.operations().stream()
            .filter(operation -> at == null || operation.toString().equals(at))
            .map(Operation::service)
            .filter(name -> service == null || name.equals(service))
            .distinct()
            .sorted()
            .toList();
    if (services.isEmpty()) {
      throw new IllegalArgumentException("no such operation or service");
    }
    return new Options(
        Long.parseLong(given.getOrDefault("--seed", String.valueOf(usualSeed))),
        positive(given.getOrDefault("--requests", "20000")),
        services,
        at,
        positive(given.getOrDefault("--threads", "2")),
        Integer.parseInt(given.getOrDefault("--round", "-1")),
        isShared(given.getOrDefault("--stores", "own")));
  }

  /** What draws this round of a service again. */
  String again(String service, int number) {
    return shared
        ? "--seed %d --requests %d --threads %d --stores shared, %s"
            .formatted(seed, requests, threads, service)
        : "--seed %d --service %s --round %d".formatted(seed, service, number);
  }

  private static boolean isShared(String stores) {
    return switch (stores) {
      case "own" -> false;
      case "shared" -> true;
      default -> throw new IllegalArgumentException("whose stores are " + stores + "?");
    };
  }

  private static int positive(String number) {
    int value = Integer.parseInt(number);
    if (value < 1) {
      throw new IllegalArgumentException("not " + number);
    }
    return value;
  }
}
