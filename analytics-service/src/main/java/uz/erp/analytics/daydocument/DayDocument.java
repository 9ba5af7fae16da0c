package uz.erp.analytics.daydocument;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A saved document: as it was written, whatever events of its day came since. */
public record DayDocument(
    long id,
    LocalDate date,
    Instant createdAt,
    @Schema(description = "null when it was saved by itself after the day's end.")
        @Nullable Author createdBy,
    String language,
    String text,
    DayLetter.Mail mail,
    @Schema(implementation = DayFigures.class, description = "As they were.") JsonNode figures,
    @Schema(description = "Whether the day's figures are others by now.") boolean isOutdated) {

  /** Who saved it. */
  @Schema(name = "DayDocumentAuthor")
  public record Author(long employeeId, String name) {}

  /** A document in a list, without its content. */
  @Schema(name = "DayDocumentEntry")
  public record Entry(
      long id,
      LocalDate date,
      Instant createdAt,
      @Schema(description = "null when it was saved by itself after the day's end.")
          @Nullable Author createdBy,
      String language,
      String subject,
      @Schema(description = "Whether the day's figures are others by now.") boolean isOutdated) {}
}
