package uz.erp.sales.query;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.problem.FieldErrors;

/**
 * Days from the first to the last, both with; null does not narrow.
 *
 * @param from asked for as {@code date_from}
 * @param to asked for as {@code date_to}
 */
public record DateRange(@Nullable LocalDate from, @Nullable LocalDate to) {

  public static final DateRange ANY = new DateRange(null, null);

  private static final int LAST_YEAR = 9999;

  /**
   * @throws uz.erp.platform.problem.ProblemException 400 naming the date that has no usual year
   */
  public DateRange {
    FieldErrors errors = new FieldErrors();
    check(errors, "date_from", from);
    check(errors, "date_to", to);
    errors.throwIfAny();
  }

  private static void check(FieldErrors errors, String field, @Nullable LocalDate date) {
    if (date != null && (date.getYear() < 1 || date.getYear() > LAST_YEAR)) {
      errors.add(field, "validation.wrong_type");
    }
  }
}
