package uz.erp.platform.importing;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uz.erp.platform.table.TableLimits;

/**
 * One kind of import of a service.
 *
 * @param work the name of the background work
 * @param table of the imports; those of its files, rows and errors are {@code <table>_file}, {@code
 *     <table>_row} and {@code <table>_error}
 * @param outcomes columns that count rows by what became of them; they add up to {@code processed}
 * @param others columns that count something else
 * @param checked rows that are looked at before an upload is answered; what is wrong with the file
 *     behind them ends the import as failed
 */
public record ImportKind(
    String work,
    String table,
    List<String> outcomes,
    List<String> others,
    TableLimits limits,
    int checked) {

  /** The outcome that every kind has: rows with an error. */
  public static final String FAILED = "failed";

  /** A statement about the tables of this kind, which it calls {@code {table}} and so on. */
  String sql(String text) {
    return text.replace("{table}", table);
  }

  List<String> counters() {
    return Stream.concat(outcomes.stream(), others.stream()).toList();
  }

  String additions() {
    return counters().stream()
        .map(counter -> counter + " = " + counter + " + :" + counter)
        .collect(Collectors.joining(", "));
  }

  String processed() {
    return outcomes.stream().map(outcome -> ":" + outcome).collect(Collectors.joining(" + "));
  }
}
