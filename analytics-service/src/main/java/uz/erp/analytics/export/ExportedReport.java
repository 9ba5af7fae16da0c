package uz.erp.analytics.export;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A report that can be taken away as a table; every bean of this type is offered. */
public interface ExportedReport {

  /** In the address and in the file's name: such as {@code daily-sales}. */
  String name();

  /** Permissions, any one of which is enough beside {@code view_analytics}. */
  Set<String> permissions();

  /**
   * Reads and checks the parameters and says what the table will be. Called before anything is
   * written, outside of any transaction.
   *
   * @throws uz.erp.platform.problem.ProblemException 400 naming the parameter that is wrong
   */
  Table table(ExportParameters parameters, Locale language);

  /** A table that is not yet read. */
  interface Table {

    /** Each column's title is the message {@code export.column.<column>}. */
    List<String> columns();

    /**
     * Hands over all rows, one by one; called in a transaction that sees one state. A cell is a
     * number or a text; nothing is the empty text.
     */
    void rows(Rows rows);
  }

  /** Where rows go. */
  @FunctionalInterface
  interface Rows {
    void add(Object... cells);
  }
}
