package uz.erp.platform.table;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Documents an operation that answers with a table in one of the formats; {@link TableDownload}.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ApiResponse(
    responseCode = "200",
    description = "The file",
    content = {
      @Content(
          mediaType = TableFormat.CSV_TYPE,
          schema = @Schema(type = "string", format = "binary")),
      @Content(
          mediaType = TableFormat.XLSX_TYPE,
          schema = @Schema(type = "string", format = "binary"))
    })
public @interface AnswersTable {}
