package uz.erp.analytics.daydocument.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import uz.erp.analytics.daydocument.DayDocument;
import uz.erp.analytics.daydocument.DayDocuments;
import uz.erp.analytics.daydocument.DayLetter;
import uz.erp.analytics.daydocument.DayLetters;
import uz.erp.analytics.period.DateParameters;
import uz.erp.analytics.permission.AllowedToSeeSales;
import uz.erp.platform.access.CostFigure;
import uz.erp.platform.access.CurrentEmployee;
import uz.erp.platform.access.FieldVisibility;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.Languages;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.tenancy.TenantScope;
import uz.erp.platform.web.PageQuery;
import uz.erp.platform.web.PageView;

/** Answers for the documents under {@code /api/analytics/daily-sales/}. */
@RestController
@RequestMapping("/api/analytics/daily-sales/")
@AllowedToSeeSales
@Tag(name = "Day documents")
class DayDocumentController {

  private static final String LANGUAGE = "ru, uz or en; without it the store's own.";

  private final DayLetters letters;
  private final DayDocuments documents;

  DayDocumentController(DayLetters letters, DayDocuments documents) {
    this.letters = letters;
    this.documents = documents;
  }

  @GetMapping("{date}/document/")
  @Operation(
      operationId = "getDayDocument",
      summary = "A day's report to send",
      description =
          "Made from the figures as they are now and not saved: as a message text, as the HTML of a"
              + " mail, or both with the subject and the figures as JSON. A day that is still to come"
              + " is not there. It contains the profit: 403 for who may not see `total_profit`.")
  @ApiResponse(
      responseCode = "200",
      description = "The document",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON_VALUE,
            schema = @Schema(implementation = DayLetter.class)),
        @Content(mediaType = MediaType.TEXT_PLAIN_VALUE, schema = @Schema(type = "string")),
        @Content(mediaType = MediaType.TEXT_HTML_VALUE, schema = @Schema(type = "string"))
      })
  ResponseEntity<Object> document(
      @Parameter(
              description = "The day in the store's time zone.",
              schema = @Schema(type = "string", format = "date"))
          @PathVariable("date")
          String date,
      @Parameter(
              description = "What form it has.",
              schema =
                  @Schema(
                      type = "string",
                      allowableValues = {"text", "html", "json"},
                      defaultValue = "json"))
          @RequestParam(name = "format", defaultValue = "json")
          String format,
      @Parameter(
              description = LANGUAGE,
              schema =
                  @Schema(
                      type = "string",
                      allowableValues = {"ru", "uz", "en"}))
          @RequestParam(name = "language", required = false)
          @Nullable String language) {
    requireCosts();
    DayLetter letter = letters.of(DateParameters.day(date), language(language));
    return switch (format) {
      case "json" -> answer(MediaType.APPLICATION_JSON, letter);
      case "text" -> answer(utf8(MediaType.TEXT_PLAIN), letter.text());
      case "html" -> answer(utf8(MediaType.TEXT_HTML), letter.mail().html());
      default -> throw ProblemException.field("format", "validation.one_of", "text, html, json");
    };
  }

  @PostMapping("{date}/documents/")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      operationId = "saveDayDocument",
      summary = "Save a day's report as it is now",
      description =
          "It stays as it is, whatever events of the day come later. Each day with trade is also saved"
              + " by itself soon after its end. 403 for who may not see `total_profit`.")
  DayDocument save(
      @Parameter(
              description = "The day in the store's time zone.",
              schema = @Schema(type = "string", format = "date"))
          @PathVariable("date")
          String date,
      @Parameter(
              description = LANGUAGE,
              schema =
                  @Schema(
                      type = "string",
                      allowableValues = {"ru", "uz", "en"}))
          @RequestParam(name = "language", required = false)
          @Nullable String language) {
    requireCosts();
    CurrentEmployee employee = CurrentEmployee.get();
    return documents.save(
        DateParameters.day(date),
        language(language),
        new DayDocument.Author(employee.employeeId(), employee.name()));
  }

  @GetMapping("documents/")
  @Operation(
      operationId = "listDayDocuments",
      summary = "Saved documents",
      description = "Newest first, without their content. Ordering: id, date, created_at.")
  PageView<DayDocument.Entry> list(
      @Parameter(schema = @Schema(type = "string", format = "date"))
          @RequestParam(name = "start_date", required = false)
          @Nullable String startDate,
      @Parameter(schema = @Schema(type = "string", format = "date"))
          @RequestParam(name = "end_date", required = false)
          @Nullable String endDate,
      PageQuery page) {
    return documents.list(DateParameters.filter(startDate, endDate), page);
  }

  @GetMapping("documents/{id}/")
  @Operation(
      operationId = "getSavedDayDocument",
      summary = "A saved document",
      description =
          "Exactly as it was saved; is_outdated says whether the day's figures are others by now."
              + " 403 for who may not see `total_profit`.")
  DayDocument get(@PathVariable("id") long id) {
    requireCosts();
    return documents.get(id);
  }

  /** A document contains the profit, so it is for those alone who may see that. */
  private static void requireCosts() {
    if (!FieldVisibility.isVisible(CostFigure.class)) {
      throw new ProblemException(CommonProblem.PERMISSION_DENIED);
    }
  }

  private static Locale language(@Nullable String code) {
    if (code == null || code.isBlank()) {
      return Languages.choose(TenantScope.current().language());
    }
    return Languages.SUPPORTED.stream()
        .filter(language -> language.getLanguage().equals(code))
        .findFirst()
        .orElseThrow(() -> ProblemException.field("language", "validation.one_of", "ru, uz, en"));
  }

  private static MediaType utf8(MediaType type) {
    return new MediaType(type, StandardCharsets.UTF_8);
  }

  private static ResponseEntity<Object> answer(MediaType type, Object body) {
    return ResponseEntity.ok().contentType(type).body(body);
  }
}
