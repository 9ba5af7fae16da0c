package uz.erp.systemtests.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A table as files that a store would import: CSV, and the smallest XLSX (ECMA-376).
 *
 * @param lines the heading first; asked for anew for each file
 */
record Spreadsheet(Supplier<Stream<List<String>>> lines) {

  private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE =
      "http://schemas.openxmlformats.org/package/2006/relationships";
  private static final String TYPES =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  /** So many wares. */
  static Spreadsheet ofWares(int rows) {
    return new Spreadsheet(
        () ->
            Stream.concat(
                Stream.of(Wares.columns()),
                IntStream.range(0, rows)
                    .mapToObj(Wares::form)
                    .map(form -> form.values().stream().map(String::valueOf).toList())));
  }

  byte[] csv() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Writer text = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
      for (List<String> cells : (Iterable<List<String>>) lines.get()::iterator) {
        text.write(
            cells.stream().map(Spreadsheet::quoted).collect(Collectors.joining(",", "", "\n")));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static String quoted(String cell) {
    return cell.indexOf(',') < 0 && cell.indexOf('"') < 0
        ? cell
        : '"' + cell.replace("\"", "\"\"") + '"';
  }

  byte[] xlsx() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      put(
          zip,
          "[Content_Types].xml",
          """
          <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
          <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
          <Override PartName="/xl/workbook.xml" ContentType="%ssheet.main+xml"/>
          <Override PartName="/xl/worksheets/sheet1.xml" ContentType="%sworksheet+xml"/>
          <Override PartName="/xl/styles.xml" ContentType="%sstyles+xml"/></Types>"""
              .formatted(TYPES, TYPES, TYPES));
      put(zip, "_rels/.rels", relation("officeDocument", "xl/workbook.xml"));
      put(
          zip,
          "xl/workbook.xml",
          """
          <workbook xmlns="%s" xmlns:r="%s"><sheets>
          <sheet name="Products" sheetId="1" r:id="r1"/></sheets></workbook>"""
              .formatted(MAIN, OFFICE));
      put(
          zip,
          "xl/_rels/workbook.xml.rels",
          relation("worksheet", "worksheets/sheet1.xml")
              .replace(
                  "</Relationships>",
                  "<Relationship Id=\"r2\" Type=\"%s/styles\" Target=\"styles.xml\"/></Relationships>"
                      .formatted(OFFICE)));
      put(zip, "xl/styles.xml", "<styleSheet xmlns=\"%s\"/>".formatted(MAIN));
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      writeSheet(zip);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private void writeSheet(OutputStream out) throws IOException {
    write(out, XML + "<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
    int row = 1;
    for (List<String> cells : (Iterable<List<String>>) lines.get()::iterator) {
      StringBuilder line = new StringBuilder("<row r=\"").append(row).append("\">");
      for (int column = 0; column < cells.size(); column++) {
        // programs that write tables name each cell, and readers rely on it
        line.append("<c r=\"")
            .append((char) ('A' + column))
            .append(row)
            .append("\" t=\"inlineStr\"><is><t>")
            .append(escaped(cells.get(column)))
            .append("</t></is></c>");
      }
      write(out, line.append("</row>\n").toString());
      row++;
    }
    write(out, "</sheetData></worksheet>");
  }

  private static String relation(String type, String target) {
    return """
    <Relationships xmlns="%s"><Relationship Id="r1" Type="%s/%s" Target="%s"/></Relationships>"""
        .formatted(PACKAGE, OFFICE, type, target);
  }

  private static void put(ZipOutputStream zip, String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    write(zip, XML + content);
    zip.closeEntry();
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }
}
