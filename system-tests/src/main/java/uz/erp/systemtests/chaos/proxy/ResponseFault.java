package uz.erp.systemtests.chaos.proxy;

/** What happens to a part of a response on its way to the client. */
enum ResponseFault {
  PASS("passed"),
  /** Not a byte of it arrives; the connection ends in a reset. */
  DROP("dropped"),
  /** Half of it arrives, then the connection ends in a reset. */
  CUT("cut"),
  /** Nothing arrives any more, and the connection stays open. */
  SWALLOW("swallowed");

  private final String word;

  ResponseFault(String word) {
    this.word = word;
  }

  /** As it is counted. */
  String word() {
    return word;
  }
}
