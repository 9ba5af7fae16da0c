package uz.erp.systemtests.demo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Compares the suite's figures with those of the books, to the last tiyin, and prints both. */
public final class Agreements {

  private final Paper paper;
  private final List<String> disagreements = new ArrayList<>();
  private int checked;

  Agreements(Paper paper) {
    this.paper = paper;
  }

  void check(String what, BigDecimal books, BigDecimal suite) {
    // as numbers: 5 and 5.000 are the same quantity
    compare(what, books.compareTo(suite) == 0, Paper.figure(books), Paper.figure(suite));
  }

  void check(String what, long books, long suite) {
    check(what, BigDecimal.valueOf(books), BigDecimal.valueOf(suite));
  }

  void check(String what, String books, String suite) {
    compare(what, books.equals(suite), books, suite);
  }

  /** One of very many, of which only those that differ are printed. */
  public void checkQuietly(String what, String books, String suite) {
    if (books.equals(suite)) {
      checked++;
    } else {
      check(what, books, suite);
    }
  }

  private void compare(String what, boolean agree, String books, String suite) {
    checked++;
    String line = "%-41s books %24s   suite %24s".formatted(what, books, suite);
    paper.line("%-8s %s", agree ? "ok" : "DIFFERS", line);
    if (!agree) {
      disagreements.add(what + ": books " + books + ", suite " + suite);
    }
  }

  public int checked() {
    return checked;
  }

  /** What differs, a line each; empty when all agrees. */
  public List<String> disagreements() {
    return List.copyOf(disagreements);
  }
}
