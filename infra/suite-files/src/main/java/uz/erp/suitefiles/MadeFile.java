package uz.erp.suitefiles;

/** A file of which at least a part is made. */
sealed interface MadeFile permits WholeFile, FileWithRegions {

  /** From the top folder of the repository. */
  String path();

  /**
   * Its content as the list of services wants it.
   *
   * @param now what it is, empty when there is no such file
   * @throws IllegalArgumentException when it has not the markers it should have
   */
  String made(String now);
}
