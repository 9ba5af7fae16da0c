package uz.erp.analytics.daydocument;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uz.erp.analytics.dailysales.DailyReport;
import uz.erp.analytics.dailysales.DailySales;
import uz.erp.analytics.daydocument.SavedDocuments.Saved;
import uz.erp.analytics.period.DateParameters;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.time.StoreClock;
import uz.erp.platform.web.PageQuery;
import uz.erp.platform.web.PageView;

/** Saves documents and finds them again, each as it was. */
@Service
public class DayDocuments {

  private static final String DAY = "day";

  private final DayLetters letters;
  private final SavedDocuments saved;
  private final DailySales dailySales;
  private final JsonMapper json;
  private final StoreClock clock;

  DayDocuments(
      DayLetters letters,
      SavedDocuments saved,
      DailySales dailySales,
      JsonMapper json,
      StoreClock clock) {
    this.letters = letters;
    this.saved = saved;
    this.dailySales = dailySales;
    this.json = json;
    this.clock = clock;
  }

  /**
   * Saves the day's report as it is now.
   *
   * @param author null for the store's own after the day's end
   */
  @Transactional
  public DayDocument save(LocalDate day, Locale language, DayDocument.@Nullable Author author) {
    dailySales.hold(day);
    DayLetter letter = letters.of(day, language);
    long id = saved.add(letter, json.writeValueAsString(letter.figures()), clock.now(), author);
    return get(id);
  }

  /**
   * @throws ProblemException 404
   */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public DayDocument get(long id) {
    Saved document =
        saved.find(id).orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    JsonNode figures = json.readTree(document.figures());
    return new DayDocument(
        document.id(),
        document.date(),
        document.createdAt(),
        document.author(),
        document.language(),
        document.text(),
        new DayLetter.Mail(document.subject(), document.html()),
        figures,
        isOutdated(figures.path(DAY), dailySales.onDay(document.date())));
  }

  /** Those of days between the dates, newest first unless asked otherwise. */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public PageView<DayDocument.Entry> list(DateParameters dates, PageQuery page) {
    List<Saved> documents = saved.page(dates, page);
    Map<LocalDate, DailyReport> now =
        dailySales.onDays(documents.stream().map(Saved::date).collect(Collectors.toSet()));
    return page.view(
        documents.stream().map(document -> entry(document, now)).toList(), saved.count(dates));
  }

  private DayDocument.Entry entry(Saved document, Map<LocalDate, DailyReport> now) {
    DailyReport today = now.get(document.date());
    if (today == null) {
      throw new IllegalStateException("a day was not looked up");
    }
    return new DayDocument.Entry(
        document.id(),
        document.date(),
        document.createdAt(),
        document.author(),
        document.language(),
        document.subject(),
        isOutdated(json.readTree(document.figures()).path(DAY), today));
  }

  /** Only what the document says is held against the day: a new figure outdates no old document. */
  private boolean isOutdated(JsonNode then, DailyReport now) {
    // written and read as the document was, so that equal numbers are of equal kinds
    JsonNode today = json.readTree(json.writeValueAsString(now));
    return then.propertyNames().stream()
        .anyMatch(name -> !then.path(name).equals(today.path(name)));
  }
}
