package uz.erp.platform.table;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import uz.erp.platform.problem.ProblemException;

/** Sends a file that is made for one answer. */
public final class TableDownload {

  private TableDownload() {}

  /**
   * @throws ProblemException 400 on {@code format} for one that is not known
   */
  public static TableFormat format(String code) {
    return TableFormat.find(code)
        .orElseThrow(() -> ProblemException.field("format", "validation.one_of", "csv, xlsx"));
  }

  /** Answers with what is written into a file first, so that no half file is ever sent. */
  public static void send(
      HttpServletResponse response, String name, TableFormat format, Consumer<Path> writing)
      throws IOException {
    Path file = Files.createTempFile("export", "." + format.code());
    try {
      writing.accept(file);
      response.setContentType(format.mediaType());
      response.setContentLengthLong(Files.size(file));
      response.setHeader(
          HttpHeaders.CONTENT_DISPOSITION,
          ContentDisposition.attachment().filename(name + "." + format.code()).build().toString());
      Files.copy(file, response.getOutputStream());
    } finally {
      Files.deleteIfExists(file);
    }
  }

  /** Answers with a few rows as one file. */
  public static void send(
      HttpServletResponse response, String name, TableFormat format, List<List<Object>> rows)
      throws IOException {
    send(response, name, format, file -> write(file, name, format, rows));
  }

  private static void write(Path file, String name, TableFormat format, List<List<Object>> rows) {
    try (OutputStream out = Files.newOutputStream(file);
        TableWriter table = format.open(out, name)) {
      for (List<Object> row : rows) {
        table.row(row);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
