package uz.erp.catalog.exchange;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.problem.ProblemException;

/** Ends imports before their time. */
@Service
@Transactional
public class ImportControl {

  private final Imports imports;

  ImportControl(Imports imports) {
    this.imports = imports;
  }

  /**
   * Ends an import after the chunk it is at; what it did so far stays.
   *
   * @throws ProblemException 409 {@code import_finished} when it is over
   */
  public void cancel(long id) {
    if (!imports.end(id, "cancelled")) {
      throw new ProblemException(ImportProblem.IMPORT_FINISHED);
    }
  }
}
