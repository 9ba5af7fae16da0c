package uz.erp.platform.table;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.problem.ProblemException;

/** Reads CSV as shops have it: UTF-8, UTF-16 or Windows-1251; commas, semicolons or tabs. */
final class CsvFile implements TableReader {

  private static final Charset CYRILLIC = Charset.forName("windows-1251");
  private static final char BOM = '\ufeff';
  private static final String SEPARATORS = ";,\t";

  /** Letters that are held while a cell is looked for: its own, each perhaps a doubled quote. */
  private static final int BUFFER = 4 * TableLimits.MAX_CELL;

  private final CloseableIterator<TableRow> records;

  private CsvFile(CsvReader<TableRow> records) {
    this.records = records.iterator();
  }

  static CsvFile open(Path file) throws IOException {
    Charset charset = charsetOf(file);
    char separator;
    try (Reader start = open(file, charset)) {
      separator = separatorOf(start);
    }
    return new CsvFile(
        CsvReader.builder()
            .fieldSeparator(separator)
            .skipEmptyLines(true)
            .allowUnclosedQuote(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .maxBufferSize(BUFFER)
            .build(new CsvRows(), open(file, charset)));
  }

  @Override
  public @Nullable TableRow next() {
    try {
      return records.hasNext() ? records.next() : null;
    } catch (CsvParseException | UncheckedIOException broken) {
      if (broken.getCause() instanceof ProblemException refused) {
        throw refused;
      }
      throw ProblemException.field("file", "validation.file_broken");
    }
  }

  @Override
  public void close() throws IOException {
    records.close();
  }

  private static Reader open(Path file, Charset charset) throws IOException {
    BufferedReader reader =
        new BufferedReader(new InputStreamReader(Files.newInputStream(file), charset));
    reader.mark(1);
    if (reader.read() != BOM) {
      reader.reset();
    }
    return reader;
  }

  /** The whole file is looked at, because its first Cyrillic letter may stand in its last row. */
  private static Charset charsetOf(Path file) throws IOException {
    CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer bytes = ByteBuffer.allocate(8192);
    CharBuffer chars = CharBuffer.allocate(8192);
    boolean fits = true;
    boolean first = true;
    try (InputStream in = Files.newInputStream(file)) {
      int read;
      while ((read = in.read(bytes.array(), bytes.position(), bytes.remaining())) >= 0) {
        int start = bytes.position();
        if (first && read >= 2) {
          int mark = (bytes.get(0) & 0xff) << 8 | bytes.get(1) & 0xff;
          if (mark == 0xfffe || mark == 0xfeff) {
            return mark == 0xfffe ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
          }
        }
        first = false;
        requireText(bytes.array(), start, start + read);
        bytes.position(start + read).flip();
        if (fits) {
          chars.clear();
          CoderResult result = utf8.decode(bytes, chars, false);
          fits = !result.isError();
        }
        if (fits) {
          bytes.compact();
        } else {
          bytes.clear();
        }
      }
    }
    boolean cutOff = bytes.position() > 0;
    return fits && !cutOff ? StandardCharsets.UTF_8 : CYRILLIC;
  }

  private static void requireText(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] >= 0 && bytes[i] < '\t') {
        throw ProblemException.field("file", "validation.file_type");
      }
    }
  }

  /** What stands most often between the names of the columns. */
  private static char separatorOf(Reader text) throws IOException {
    int[] count = new int[SEPARATORS.length()];
    boolean quoted = false;
    int letters = 0;
    for (int c = text.read(); c >= 0 && letters < TableLimits.MAX_CELL; c = text.read()) {
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == '\n' || c == '\r') && letters > 0) {
        break;
      } else if (!quoted && SEPARATORS.indexOf(c) >= 0) {
        count[SEPARATORS.indexOf(c)]++;
      }
      letters += Character.isWhitespace(c) ? 0 : 1;
    }
    int best = 0;
    for (int i = 1; i < count.length; i++) {
      best = count[i] > count[best] ? i : best;
    }
    return SEPARATORS.charAt(best);
  }
}
