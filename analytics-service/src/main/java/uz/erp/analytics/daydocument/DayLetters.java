package uz.erp.analytics.daydocument;

import java.time.LocalDate;
import java.util.Locale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.analytics.dailysales.Breakdowns;
import uz.erp.analytics.dailysales.DayReport;
import uz.erp.analytics.period.ReportPeriod;
import uz.erp.analytics.productperformance.ProductPerformance;
import uz.erp.analytics.productperformance.TopProductsOrder;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.time.StoreClock;

/** Makes a day's report to send out of the figures as they are now. */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class DayLetters {

  private static final int BEST = 5;

  private final Breakdowns breakdowns;
  private final ProductPerformance products;
  private final LetterWriter writer;
  private final StoreClock clock;

  DayLetters(
      Breakdowns breakdowns, ProductPerformance products, LetterWriter writer, StoreClock clock) {
    this.breakdowns = breakdowns;
    this.products = products;
    this.writer = writer;
    this.clock = clock;
  }

  /**
   * @throws ProblemException 404 for a day that is still to come and has no trade
   */
  public DayLetter of(LocalDate day, Locale language) {
    if (day.isAfter(clock.today()) && breakdowns.find(day, language).isEmpty()) {
      throw new ProblemException(CommonProblem.NOT_FOUND);
    }
    DayReport report = breakdowns.onDay(day, language);
    DayFigures figures =
        new DayFigures(
            report.figures(),
            report.byHour(),
            report.byMethod(),
            report.byCashier(),
            report.byRegister(),
            products
                .top(ReportPeriod.endingOn(day, 1), TopProductsOrder.REVENUE, BEST)
                .topProducts());
    Letter letter = writer.write(figures, language);
    return new DayLetter(
        day,
        language.getLanguage(),
        letter.text(),
        new DayLetter.Mail(letter.title(), letter.html()),
        figures);
  }
}
