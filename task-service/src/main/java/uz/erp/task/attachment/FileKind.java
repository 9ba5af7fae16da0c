package uz.erp.task.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Detects by its bytes what a file is: a picture, a PDF, an office document or a text. */
final class FileKind {

  private static final String OLE = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1";
  private static final String ZIP = "PK\u0003\u0004";

  private static final Map<String, String> BY_FIRST_BYTES =
      Map.of(
          "\u00ff\u00d8\u00ff",
          "image/jpeg",
          "\u0089PNG\r\n\u001a\n",
          "image/png",
          "GIF87a",
          "image/gif",
          "GIF89a",
          "image/gif",
          "%PDF-",
          "application/pdf",
          // Word, Excel and PowerPoint until 2003 alike
          OLE,
          "application/x-ole-storage");

  /** ISO/IEC 29500-2: a package names its parts, in plain letters, by what application it is of. */
  private static final Map<String, String> OFFICE =
      Map.of(
          "word/", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
          "xl/", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
          "ppt/", "application/vnd.openxmlformats-officedocument.presentationml.presentation");

  private static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument.";
  private static final List<String> OPEN_DOCUMENTS = List.of("text", "spreadsheet", "presentation");

  /** OpenDocument 1.3, part 2, 3.3: the first file of the package, stored as it is. */
  private static final int MIMETYPE_AT = 30;

  private static final List<String> HEIC = List.of("heic", "heix", "mif1", "msf1");
  private static final int PRINTABLE = 0x20;
  private static final int DELETE = 0x7f;

  private FileKind() {}

  /** The media type; empty for any other. */
  static Optional<String> find(byte[] content) {
    String bytes = new String(content, StandardCharsets.ISO_8859_1);
    for (Map.Entry<String, String> kind : BY_FIRST_BYTES.entrySet()) {
      if (bytes.startsWith(kind.getKey())) {
        return Optional.of(kind.getValue());
      }
    }
    if (bytes.startsWith("RIFF") && bytes.startsWith("WEBP", 8)) {
      return Optional.of("image/webp");
    }
    if (bytes.startsWith("ftyp", 4) && HEIC.stream().anyMatch(b -> bytes.startsWith(b, 8))) {
      return Optional.of("image/heic");
    }
    if (bytes.startsWith(ZIP)) {
      return ofPackage(bytes);
    }
    return isText(content) ? Optional.of("text/plain") : Optional.empty();
  }

  private static Optional<String> ofPackage(String zip) {
    String declared = "mimetype" + OPEN_DOCUMENT;
    if (zip.startsWith(declared, MIMETYPE_AT)) {
      return OPEN_DOCUMENTS.stream()
          .filter(kind -> zip.startsWith(kind, MIMETYPE_AT + declared.length()))
          .map(kind -> OPEN_DOCUMENT + kind)
          .findFirst();
    }
    if (!zip.contains("[Content_Types].xml")) {
      return Optional.empty();
    }
    return OFFICE.entrySet().stream()
        .filter(kind -> zip.contains(kind.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** UTF-8, or UTF-16 that says so, without control characters other than white space. */
  private static boolean isText(byte[] content) {
    boolean utf16 =
        content.length >= 2
            && ((content[0] == (byte) 0xfe && content[1] == (byte) 0xff)
                || (content[0] == (byte) 0xff && content[1] == (byte) 0xfe));
    Charset charset = utf16 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    try (Reader text =
        new InputStreamReader(new ByteArrayInputStream(content), charset.newDecoder())) {
      char[] some = new char[8192];
      for (int read = text.read(some); read >= 0; read = text.read(some)) {
        if (!CharBuffer.wrap(some, 0, read).chars().allMatch(FileKind::isOfText)) {
          return false;
        }
      }
      return true;
    } catch (CharacterCodingException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isOfText(int c) {
    return c >= PRINTABLE && c != DELETE || Character.isWhitespace(c);
  }
}
