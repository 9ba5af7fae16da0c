package uz.erp.systemtests.chaos;

import java.util.Locale;

/**
 * One thing that is done to the suite.
 *
 * @param atMillis after the load began
 * @param target the part, or what is done on the wire or to a topic
 * @param lastsMillis until it is made good again; 0 where there is nothing to make good
 * @param detail a number by which what is left open is chosen, so that the plan decides all
 */
public record Fault(long atMillis, FaultKind kind, String target, long lastsMillis, int detail) {

  /** Whether it befalls a process, which has to be there for it. */
  boolean isOfPart() {
    return kind.isOfParts();
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
