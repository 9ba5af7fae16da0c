package uz.erp.analytics.stock;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uz.erp.analytics.period.DateParameters;
import uz.erp.platform.problem.ProblemException;

/** The query parameter {@code date}: a day that has begun. */
public final class StockDay {

  private static final String NAME = "date";

  private StockDay() {}

  /**
   * @return today when nothing is given
   * @throws ProblemException 400 on {@code date} for what is no date, or one to come
   */
  public static LocalDate read(@Nullable String text, LocalDate today) {
    LocalDate date = parse(text);
    if (date == null) {
      return today;
    }
    if (date.isAfter(today)) {
      throw ProblemException.field(NAME, "validation.date_to_come");
    }
    return date;
  }

  private static @Nullable LocalDate parse(@Nullable String text) {
    try {
      return DateParameters.filter(text, null).start();
    } catch (ProblemException noDate) {
      throw ProblemException.field(NAME, "validation.date");
    }
  }
}
