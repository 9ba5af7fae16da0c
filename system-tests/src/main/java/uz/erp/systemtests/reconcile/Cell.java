package uz.erp.systemtests.reconcile;

import java.util.Comparator;

/**
 * A figure of a report.
 *
 * @param report such as {@code day} or {@code product-day}
 * @param key which row of it: a day, with what it is broken down by
 * @param name as on the wire, such as {@code total_sales}
 */
record Cell(String report, String key, String name, String value) {

  /** As both scripts order their rows. */
  static final Comparator<Cell> ORDER =
      Comparator.comparing(Cell::report).thenComparing(Cell::key).thenComparing(Cell::name);

  String place() {
    return report + " " + key + " " + name;
  }
}
