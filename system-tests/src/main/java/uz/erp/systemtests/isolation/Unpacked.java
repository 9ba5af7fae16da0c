package uz.erp.systemtests.isolation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import uz.erp.systemtests.client.Answer;

/** All that can be read in an answer: headers, and the body also where it is compressed. */
final class Unpacked {

  private Unpacked() {}

  static String text(Answer answer) {
    return String.join("\n", answer.headerLines()) + "\n" + text(answer.bytes());
  }

  static String text(byte[] body) {
    String plain = new String(body, StandardCharsets.UTF_8);
    try {
      if (plain.startsWith("PK")) {
        return plain + zip(body);
      }
      if (plain.startsWith("%PDF")) {
        return plain + pdf(body);
      }
      boolean gzip = body.length > 2 && (body[0] & 0xff) == 0x1f && (body[1] & 0xff) == 0x8b;
      return gzip
          ? text(new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes())
          : plain;
    } catch (IOException e) {
      throw new UncheckedIOException("an answer that cannot be unpacked", e);
    }
  }

  /** By its directory at the end: entries that were streamed do not tell their size before. */
  private static String zip(byte[] body) throws IOException {
    Path file = Files.createTempFile("answer", ".zip");
    try {
      Files.write(file, body);
      StringBuilder text = new StringBuilder();
      try (ZipFile zip = new ZipFile(file.toFile())) {
        for (ZipEntry entry : Collections.list(zip.entries())) {
          byte[] content = zip.getInputStream(entry).readAllBytes();
          text.append(entry.getName()).append('\n').append(text(content)).append('\n');
        }
      }
      return text.toString();
    } finally {
      Files.delete(file);
    }
  }

  private static String pdf(byte[] body) throws IOException {
    try (PDDocument document = Loader.loadPDF(body)) {
      return new PDFTextStripper().getText(document);
    }
  }
}
