package uz.erp.task.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uz.erp.platform.problem.ProblemException;

class FileKindTest {

  @ParameterizedTest
  @CsvSource({
    "\u00ff\u00d8\u00ff\u00e0,image/jpeg",
    "GIF89a,image/gif",
    "RIFFxxxxWEBPVP8,image/webp",
    "xxxxftypheic,image/heic",
    "%PDF-1.7,application/pdf",
    "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1,application/x-ole-storage",
    "plain,text/plain",
    "<svg onload='x()'/>,text/plain",
  })
  void aFileIsWhatItsBytesSay(String content, String mediaType) {
    assertThat(FileKind.find(content.getBytes(StandardCharsets.ISO_8859_1))).contains(mediaType);
  }

  @ParameterizedTest
  @CsvSource({
    "word/document.xml,application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xl/workbook.xml,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "ppt/presentation.xml,application/vnd.openxmlformats-officedocument.presentationml.presentation",
  })
  void anOfficeDocumentIsDetectedByItsParts(String part, String mediaType) throws IOException {
    assertThat(FileKind.find(zip("[Content_Types].xml", part))).contains(mediaType);
    assertThat(FileKind.find(zip(part))).isEmpty();
    assertThat(FileKind.find(zip("[Content_Types].xml"))).isEmpty();
  }

  @Test
  void anOpenDocumentSaysWhatItIs() throws IOException {
    assertThat(FileKind.find(openDocument("application/vnd.oasis.opendocument.spreadsheet")))
        .contains("application/vnd.oasis.opendocument.spreadsheet");
    assertThat(FileKind.find(openDocument("application/epub+zip"))).isEmpty();
  }

  @Test
  void textIsReadableInUtf8OrUtf16() {
    assertThat(FileKind.find("Привет,\tмир\r\n".getBytes(StandardCharsets.UTF_8)))
        .contains("text/plain");
    assertThat(FileKind.find("Привет".getBytes(StandardCharsets.UTF_16))).contains("text/plain");
    assertThat(FileKind.find("Привет".getBytes(Charset.forName("windows-1251")))).isEmpty();
    assertThat(FileKind.find("a\0b".getBytes(StandardCharsets.UTF_8))).isEmpty();
    assertThat(FileKind.find(new byte[] {0x7f, 'E', 'L', 'F', 1, 1})).isEmpty();
    assertThat(FileKind.find(new byte[] {'M', 'Z', (byte) 0x90, 0})).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "C:\\Users\\me\\отчёт.txt,отчёт.txt",
    "../../etc/passwd,passwd",
    "'a\u202Egpj.exe',agpj.exe",
    "'a\nb.txt',ab.txt",
    "'',file",
    "'..../',file",
  })
  void aNameIsCleaned(String sent, String kept) {
    assertThat(NewAttachment.of(sent, new byte[] {'x'}).name()).isEqualTo(kept);
  }

  @Test
  void aLongNameKeepsItsEnd() {
    String name = NewAttachment.of("x".repeat(400) + ".docx", new byte[] {'x'}).name();

    assertThat(name).hasSize(255).endsWith("x.docx");
    assertThat(NewAttachment.of(null, new byte[] {'x'}).name()).isEqualTo("file");
  }

  @Test
  void whatIsTooLargeOrEmptyIsRefused() {
    assertRefused(new byte[0], "validation_failed");
    assertRefused(new byte[NewAttachment.MAX_BYTES + 1], "payload_too_large");
    assertRefused(new byte[] {0, 1, 2}, "unsupported_attachment");
  }

  private static void assertRefused(byte[] content, String code) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> NewAttachment.of("x", content))
        .satisfies(e -> assertThat(e.type().code()).isEqualTo(code));
  }

  private static byte[] zip(String... names) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write("content".getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] openDocument(String type) throws IOException {
    byte[] content = type.getBytes(StandardCharsets.US_ASCII);
    ZipEntry entry = new ZipEntry("mimetype");
    CRC32 sum = new CRC32();
    sum.update(content);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCrc(sum.getValue());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(entry);
      zip.write(content);
    }
    return bytes.toByteArray();
  }
}
