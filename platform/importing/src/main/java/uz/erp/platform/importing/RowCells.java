package uz.erp.platform.importing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.problem.ProblemException;

/** The filled cells of a row by the fields they are of, and what is wrong with them. */
public final class RowCells {

  private final StagedRow row;
  private final Map<String, String> cells = new LinkedHashMap<>();
  private final List<RowError> errors = new ArrayList<>();

  public RowCells(List<String> columns, StagedRow row) {
    this.row = row;
    for (int i = 0; i < Math.min(columns.size(), row.cells().size()); i++) {
      if (!columns.get(i).isEmpty() && !row.cells().get(i).isEmpty()) {
        cells.put(columns.get(i), row.cells().get(i));
      }
    }
    if (row.clash() != null) {
      fail(row.clash().column(), "exchange.twice_in_file", String.valueOf(row.clash().row()));
    }
  }

  /** By field, in the order of the columns. */
  public Map<String, String> all() {
    return Collections.unmodifiableMap(cells);
  }

  public @Nullable String get(String field) {
    return cells.get(field);
  }

  public void fail(String column, String key, Object... arguments) {
    errors.add(
        new RowError(
            row.number(), column, key, List.of(arguments), cells.getOrDefault(column, "")));
  }

  /** A field whose cell cannot be read is not said to be missing as well. */
  public void fail(ProblemException refused) {
    refused
        .fields()
        .forEach(
            (field, texts) -> {
              if (!failed(field)) {
                texts.forEach(text -> fail(field, text.key(), text.arguments().toArray()));
              }
            });
  }

  public boolean failed(String column) {
    return errors.stream().anyMatch(error -> error.column().equals(column));
  }

  public List<RowError> errors() {
    return Collections.unmodifiableList(errors);
  }
}
