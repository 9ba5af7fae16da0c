package uz.erp.sales.receipt;

/**
 * A line as it goes on paper, padded to its place.
 *
 * @param bold whether it is printed bold
 */
record PrintLine(String text, boolean bold) {

  static PrintLine plain(String text) {
    return new PrintLine(text, false);
  }

  static PrintLine bold(String text) {
    return new PrintLine(text, true);
  }
}
