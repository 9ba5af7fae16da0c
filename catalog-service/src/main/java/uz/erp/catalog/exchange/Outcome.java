package uz.erp.catalog.exchange;

import java.util.List;

/** What became of some rows; a row that failed has one error or more. */
record Outcome(int created, int updated, int unchanged, int failed, List<RowError> errors) {

  Outcome {
    errors = List.copyOf(errors);
  }

  static Outcome failed(RowError error) {
    return new Outcome(0, 0, 0, 1, List.of(error));
  }
}
