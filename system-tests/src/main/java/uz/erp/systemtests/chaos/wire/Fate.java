package uz.erp.systemtests.chaos.wire;

/** What becomes of a part of an answer on its way to the client. */
enum Fate {
  PASS,
  /** Not a byte of it arrives; the connection ends in a reset. */
  DROP,
  /** Half of it arrives, then the connection ends in a reset. */
  CUT,
  /** Nothing arrives any more, and nobody says so. */
  SWALLOW
}
