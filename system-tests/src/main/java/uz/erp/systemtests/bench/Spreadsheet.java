package uz.erp.systemtests.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The wares as files that a store would import: CSV, and the smallest XLSX (ECMA-376). */
final class Spreadsheet {

  private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE =
      "http://schemas.openxmlformats.org/package/2006/relationships";
  private static final String TYPES =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  private Spreadsheet() {}

  static String csv(int rows) {
    return lines(rows)
        .map(
            cells ->
                cells.stream()
                    .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                    .collect(Collectors.joining(",")))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  static byte[] xlsx(int rows) {
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
      put(zip, "xl/worksheets/sheet1.xml", sheet(rows));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static String sheet(int rows) {
    StringBuilder sheet = new StringBuilder("<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
    int row = 1;
    for (List<String> cells : (Iterable<List<String>>) lines(rows)::iterator) {
      sheet.append("<row r=\"").append(row).append("\">");
      for (int column = 0; column < cells.size(); column++) {
        // programs that write tables name each cell, and readers rely on it
        sheet
            .append("<c r=\"")
            .append((char) ('A' + column))
            .append(row)
            .append("\" t=\"inlineStr\"><is><t>")
            .append(escaped(cells.get(column)))
            .append("</t></is></c>");
      }
      sheet.append("</row>\n");
      row++;
    }
    return sheet.append("</sheetData></worksheet>").toString();
  }

  private static String relation(String type, String target) {
    return """
    <Relationships xmlns="%s"><Relationship Id="r1" Type="%s/%s" Target="%s"/></Relationships>"""
        .formatted(PACKAGE, OFFICE, type, target);
  }

  private static void put(ZipOutputStream zip, String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write((XML + content).getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  /** The heading first. */
  private static Stream<List<String>> lines(int rows) {
    return Stream.concat(
        Stream.of(Wares.columns()),
        IntStream.range(0, rows).mapToObj(Wares::form).map(Spreadsheet::cells));
  }

  private static List<String> cells(Map<String, Object> form) {
    return form.values().stream().map(String::valueOf).toList();
  }
}
