package uz.erp.platform.importing;

/** How a kind of import keeps its rows and works them off. */
public interface ImportSteps {

  /** Keeps the rows of this import's file. */
  ImportRows rows(ImportJob job);

  /** The most rows of one step. */
  int most();

  /**
   * Works off the next rows and notes what became of them, all in the running transaction.
   *
   * @param limit the most rows
   * @return false when none are left
   */
  boolean next(ImportJob job, int limit);

  /**
   * Whether a step that met what someone else did meanwhile can be done again row by row, so that
   * only the row to blame fails.
   */
  default boolean canSkip() {
    return false;
  }

  /** Passes over the next row, in the running transaction. */
  default void skip(ImportJob job, String column, String messageKey) {
    throw new UnsupportedOperationException();
  }
}
