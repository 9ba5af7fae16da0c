package uz.erp.analytics.daydocument;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;

/** A day's report to send, made just now. */
@Schema(name = "DayDocumentDraft")
public record DayLetter(
    LocalDate date,
    @Schema(description = "ru, uz or en.") String language,
    @Schema(description = "At most 4,096 characters, as messengers take them.") String text,
    Mail mail,
    DayFigures figures) {

  /** A mail of simple HTML. */
  @Schema(name = "DayDocumentMail")
  public record Mail(String subject, String html) {}
}
