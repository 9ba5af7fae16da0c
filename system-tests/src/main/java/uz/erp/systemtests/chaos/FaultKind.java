package uz.erp.systemtests.chaos;

import java.util.List;
import java.util.Locale;
import uz.erp.systemtests.erp.Parts;

/** What can be done to a suite, and how often it is done unless the plan counts it itself. */
public enum FaultKind {
  /** kill -9, started again soon: what takes long is the start itself. */
  KILL(0, 0, 3_000, Parts.ALL),
  /** SIGSTOP, then SIGCONT. */
  PAUSE(25, 1_500, 6_000, Parts.ALL),
  /** Between the tills and the gateway. */
  CLIENT(4, 500, 3_000, List.of("drop-answer", "delay", "cut-answer", "half-open", "reset")),
  /** Between the services and PostgreSQL. */
  DATABASE(15, 1_000, 4_000, List.of("reset", "delay", "cut-answer")),
  /** Records that no consumer can apply, or that say what is not so. */
  POISON(20, 0, 0, RecordInjector.names()),
  /** Records that were sent before. */
  DUPLICATES(12, 0, 0, List.of("in-order", "reversed"));

  private final int everySeconds;
  private final int shortest;
  private final int longest;
  private final List<String> targets;

  FaultKind(int everySeconds, int shortest, int longest, List<String> targets) {
    this.everySeconds = everySeconds;
    this.shortest = shortest;
    this.longest = longest;
    this.targets = targets;
  }

  /** How many of it belong into so many seconds. */
  int within(long seconds) {
    return everySeconds == 0 ? 0 : (int) (seconds / everySeconds);
  }

  /** Whether it befalls processes, of which one may choose. */
  boolean isOfParts() {
    return this == KILL || this == PAUSE;
  }

  int shortest() {
    return shortest;
  }

  int longest() {
    return longest;
  }

  List<String> targets() {
    return targets;
  }

  /** As it is written on a command line. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
