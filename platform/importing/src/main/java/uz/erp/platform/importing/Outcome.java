package uz.erp.platform.importing;

import java.util.List;
import java.util.Map;

/**
 * What became of some rows.
 *
 * @param counts by the counters of the kind of import; what is missing is zero
 * @param errors a row that failed has one or more
 */
public record Outcome(Map<String, Integer> counts, List<RowError> errors) {

  public Outcome {
    counts = Map.copyOf(counts);
    errors = List.copyOf(errors);
  }

  /** One row that failed. */
  public static Outcome failed(RowError error) {
    return new Outcome(Map.of(ImportKind.FAILED, 1), List.of(error));
  }
}
