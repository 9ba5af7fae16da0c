package uz.erp.platform.table;

/** The text of a cell or of several, in runs of one format each; without how it is pronounced. */
final class RichText {

  private RichText() {}

  /**
   * Adds the text of the element that has just started, and goes on to its end.
   *
   * @param most letters that {@code text} may have
   */
  static void read(PartReader xml, String element, StringBuilder text, int most) {
    while (xml.next() && !xml.isEnd(element)) {
      if (xml.isStart("t")) {
        xml.readText(text, most);
      } else if (xml.isStart("rPh")) {
        skip(xml, "rPh");
      }
    }
  }

  private static void skip(PartReader xml, String element) {
    boolean inside = true;
    while (inside && xml.next()) {
      inside = !xml.isEnd(element);
    }
  }
}
