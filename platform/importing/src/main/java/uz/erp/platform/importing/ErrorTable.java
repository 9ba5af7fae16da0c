package uz.erp.platform.importing;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.table.TableDownload;
import uz.erp.platform.table.TableFormat;
import uz.erp.platform.table.TableWriter;

/** The errors of an import as CSV, for whoever corrects the file. */
public final class ErrorTable {

  private static final List<String> COLUMNS = List.of("row", "column", "code", "message", "value");

  private final ImportQueries imports;
  private final MessageSource messages;

  ErrorTable(ImportQueries imports, MessageSource messages) {
    this.imports = imports;
    this.messages = messages;
  }

  /**
   * Answers with all errors of an import as one file.
   *
   * @throws ProblemException 400 on {@code format} for another one than CSV, 404 when there is no
   *     such import
   */
  public void send(HttpServletResponse response, String format, long importId, Locale language)
      throws IOException {
    if (!format.equals(TableFormat.CSV.code())) {
      throw ProblemException.field("format", "validation.one_of", TableFormat.CSV.code());
    }
    TableDownload.send(
        response,
        "import-" + importId + "-errors",
        TableFormat.CSV,
        file -> write(file, importId, language));
  }

  private void write(Path file, long importId, Locale language) {
    try (OutputStream out = Files.newOutputStream(file);
        TableWriter table = TableFormat.CSV.open(out, "errors")) {
      table.row(COLUMNS.stream().map(name -> caption(name, language)).toList());
      imports.eachError(importId, language, error -> write(error, table));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Object caption(String name, Locale language) {
    return messages.getMessage("exchange.error." + name, null, language);
  }

  private static void write(ImportErrorView error, TableWriter table) {
    try {
      String column = error.column() == null ? "" : error.column();
      table.row(List.of(error.row(), column, error.code(), error.message(), error.value()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
