package uz.erp.systemtests.chaos.wire;

/** What becomes of a part of an answer on its way to the client. */
enum Fate {
  PASS("passed"),
  /** Not a byte of it arrives; the connection ends in a reset. */
  DROP("dropped"),
  /** Half of it arrives, then the connection ends in a reset. */
  CUT("cut"),
  /** Nothing arrives any more, and nobody says so. */
  SWALLOW("swallowed");

  private final String word;

  Fate(String word) {
    this.word = word;
  }

  /** As it is counted. */
  String word() {
    return word;
  }
}
