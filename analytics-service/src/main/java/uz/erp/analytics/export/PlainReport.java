package uz.erp.analytics.export;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A report whose columns are always the same.
 *
 * @param reading checks the parameters and answers what hands over the rows, as {@link
 *     ExportedReport#table} says
 */
public record PlainReport(
    String name,
    Set<String> permissions,
    List<String> columns,
    Function<ExportParameters, Consumer<Rows>> reading)
    implements ExportedReport {

  @Override
  public Table table(ExportParameters parameters, Locale language) {
    Consumer<Rows> read = reading.apply(parameters);
    return new Table() {
      @Override
      public List<String> columns() {
        return PlainReport.this.columns();
      }

      @Override
      public void rows(Rows rows) {
        read.accept(rows);
      }
    };
  }

  /** A cell that may have nothing in it. */
  public static Object cell(@Nullable Object value) {
    return value == null ? "" : value;
  }
}
