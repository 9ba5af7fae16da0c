package uz.erp.analytics.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.table.TableFormat;
import uz.erp.platform.table.TableWriter;

/** Writes reports into files row by row, keeping none of them. */
@Service
public class Exports {

  private final Map<String, ExportedReport> reports;
  private final MessageSource messages;

  Exports(List<ExportedReport> reports, MessageSource messages) {
    this.reports =
        reports.stream().collect(Collectors.toMap(ExportedReport::name, Function.identity()));
    this.messages = messages;
  }

  public Optional<ExportedReport> find(String name) {
    return Optional.ofNullable(reports.get(name));
  }

  /** The header in this language and all rows, all of one state. */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public void write(
      Path file, TableFormat format, String sheet, ExportedReport.Table table, Locale language) {
    try (OutputStream out = Files.newOutputStream(file);
        TableWriter writer = format.open(out, sheet)) {
      writer.row(titles(table, language));
      table.rows(cells -> add(writer, cells));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Object> titles(ExportedReport.Table table, Locale language) {
    return table.columns().stream().map(column -> title(column, language)).toList();
  }

  private Object title(String column, Locale language) {
    return messages.getMessage("export.column." + column, null, language);
  }

  private static void add(TableWriter writer, Object... cells) {
    try {
      writer.row(Arrays.asList(cells));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
