package uz.erp.customer.debt.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.problem.ProblemException;

/** Days that a debt can be due on. */
final class DueDates {

  private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

  private DueDates() {}

  /**
   * @throws ProblemException 400 on the field when the day is in another age
   */
  static @Nullable LocalDate checked(String field, @Nullable LocalDate date) {
    if (date != null && (date.isBefore(FIRST) || date.isAfter(LAST))) {
      throw ProblemException.field(field, "validation.due_date");
    }
    return date;
  }
}
