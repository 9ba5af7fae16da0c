package uz.erp.platform.table;

/** A whole number as a part of a workbook has it. */
final class WholeNumber {

  private WholeNumber() {}

  /**
   * @throws uz.erp.platform.problem.ProblemException 400 on {@code file} when it is none of 0 to
   *     {@code most}
   */
  static int read(String text, int most) {
    try {
      int number = Integer.parseInt(text);
      if (number >= 0 && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw WorkbookArchive.broken();
    }
    throw WorkbookArchive.broken();
  }
}
