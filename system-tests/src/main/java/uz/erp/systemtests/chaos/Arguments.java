package uz.erp.systemtests.chaos;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import uz.erp.systemtests.erp.Parts;
import uz.erp.systemtests.suite.Suite;

/** The command line, with defaults. */
final class Arguments {

  static final String HELP =
      """
      Usage: ./erp chaos [--seed S] [--minutes M] [--kills N] [--kinds A,B] [--parts A,B]
                         [--stores K] [--tills T] [--home DIR] [--root DIR] [--record FILE] [--plan]

      Shops trade on a suite of their own under kills, pauses and network faults; then the promises
      are checked. The same seed and options give the same plan of faults.

      --seed S       seed of the plan (1)
      --minutes M    how long the shops trade, such as 0.5 (2)
      --kills N      how many processes are killed with SIGKILL, spread evenly over the parts (10)
      --kinds A,B    of kill, pause, client, database, poison, duplicates (all)
      --parts A,B    which parts are killed and paused (all ten)
      --stores K     how many shops (3)
      --tills T      tills in each, besides one whose staff changes (2)
      --home DIR     data and logs of the suite, emptied first (target/chaos)
      --root DIR     the build whose jars are run (this one)
      --record FILE  appends one line about the run
      --plan         prints the plan and does nothing

      Ends with 0 when every promise was kept, 1 when one was broken, 2 for wrong usage.""";

  private long seed = 1;
  private double minutes = 2;
  private int kills = 10;
  private Set<FaultKind> kinds = EnumSet.allOf(FaultKind.class);
  private List<String> parts = Parts.ALL;
  private int stores = 3;
  private int tills = 2;
  private Path root = Suite.root();
  private Optional<Path> home = Optional.empty();
  private Optional<Path> record = Optional.empty();
  private boolean onlyPlan;

  private Arguments() {}

  /**
   * @throws IllegalArgumentException saying what is wrong
   */
  static Arguments of(String... words) {
    Arguments arguments = new Arguments();
    Iterator<String> left = Arrays.asList(words).iterator();
    while (left.hasNext()) {
      String option = left.next();
      if (option.equals("--plan")) {
        arguments.onlyPlan = true;
      } else if (left.hasNext()) {
        arguments.take(option, left.next());
      } else {
        throw new IllegalArgumentException(option + " says nothing to me");
      }
    }
    if (arguments.kills < 0 || arguments.minutes <= 0 || arguments.stores < 1) {
      throw new IllegalArgumentException("there must be time, a shop, and no negative number");
    }
    return arguments;
  }

  private void take(String option, String value) {
    switch (option) {
      case "--seed" -> seed = Long.parseLong(value);
      case "--minutes" -> minutes = Double.parseDouble(value);
      case "--kills" -> kills = Integer.parseInt(value);
      case "--kinds" -> kinds = kinds(value);
      case "--parts" -> parts = parts(value);
      case "--stores" -> stores = Integer.parseInt(value);
      case "--tills" -> tills = Integer.parseInt(value);
      case "--home" -> home = Optional.of(Path.of(value).toAbsolutePath());
      case "--root" -> root = Path.of(value).toAbsolutePath().normalize();
      case "--record" -> record = Optional.of(Path.of(value).toAbsolutePath());
      default -> throw new IllegalArgumentException("there is no option " + option);
    }
  }

  private static Set<FaultKind> kinds(String value) {
    Set<FaultKind> kinds = EnumSet.noneOf(FaultKind.class);
    for (String word : value.split(",")) {
      kinds.add(FaultKind.valueOf(word.toUpperCase(Locale.ROOT)));
    }
    return kinds;
  }

  private static List<String> parts(String value) {
    List<String> parts = List.of(value.split(","));
    if (!Parts.ALL.containsAll(parts)) {
      throw new IllegalArgumentException("the parts are " + Parts.ALL);
    }
    return parts;
  }

  Plan plan() {
    return Plan.of(
        new Plan.Settings(seed, Math.round(minutes * 60), kills, kinds, parts, stores, tills));
  }

  Path root() {
    return root;
  }

  Path home() {
    return home.orElseGet(() -> root.resolve("target/chaos"));
  }

  Optional<Path> record() {
    return record;
  }

  boolean isOnlyPlan() {
    return onlyPlan;
  }

  boolean hasDatabaseFaults() {
    return kinds.contains(FaultKind.DATABASE);
  }
}
