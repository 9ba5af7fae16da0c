package uz.erp.systemtests.chaos;

import java.util.Locale;
import java.util.Optional;

/**
 * One thing that is done to the suite.
 *
 * @param atMillis after the load began
 * @param target the part, or what is done on the wire or to a topic
 * @param lastsMillis until it is made good again; 0 where there is nothing to make good
 * @param detail a number by which what is left open is chosen, so that the plan decides all
 */
public record Fault(long atMillis, FaultKind kind, String target, long lastsMillis, int detail) {

  /** The part that has to be there for it. */
  Optional<String> needs() {
    return switch (kind) {
      case KILL, PAUSE -> Optional.of(target);
      case POISON, DUPLICATES -> Optional.of("kafka");
      case CLIENT, DATABASE -> Optional.empty();
    };
  }

  @Override
  public String toString() {
    return String.format(
            Locale.ROOT,
            "%8.1f s  %-10s %-14s %s",
            atMillis / 1000.0,
            kind.word(),
            target,
            lastsMillis == 0 ? "" : String.format(Locale.ROOT, "for %.1f s", lastsMillis / 1000.0))
        .stripTrailing();
  }
}
