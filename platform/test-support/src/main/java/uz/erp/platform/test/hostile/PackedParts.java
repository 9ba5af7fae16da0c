package uz.erp.platform.test.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An archive made part by part, whose parts may be far larger than the archive; never changed. */
public final class PackedParts {

  public static final String SHEET = "xl/worksheets/sheet1.xml";
  public static final String TEXTS = "xl/sharedStrings.xml";
  public static final String STYLES = "xl/styles.xml";
  public static final String BOOK = "xl/workbook.xml";
  public static final String ROWS = "<worksheet><sheetData>";
  public static final String END_OF_ROWS = "</sheetData></worksheet>";

  /** Two columns and two products. */
  public static final String TWO_PRODUCTS =
      """
      <row r="1"><c r="A1" t="inlineStr"><is><t>sku</t></is></c><c r="B1" t="s"><v>0</v></c></row>\
      <row r="2"><c r="A2" t="inlineStr"><is><t>A-1</t></is></c><c r="B2" t="s"><v>1</v></c></row>\
      <row r="3"><c r="A3"><v>17</v></c><c r="B3" t="str" s="1"><f>1+1</f><v>Milk</v></c></row>\
      """;

  private static final int CHUNK = 1 << 16;

  private final Map<String, Part> parts;

  private record Part(byte[] start, byte[] repeated, long times, byte[] end) {}

  private PackedParts(Map<String, Part> parts) {
    this.parts = parts;
  }

  public static PackedParts empty() {
    return new PackedParts(new LinkedHashMap<>());
  }

  /** A workbook that can be read: a head and two rows. */
  public static PackedParts workbook() {
    String types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    String relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    return empty()
        .with(
            "[Content_Types].xml",
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + override("/" + BOOK, types + "sheet.main+xml")
                + override("/" + SHEET, types + "worksheet+xml")
                + override("/" + TEXTS, types + "sharedStrings+xml")
                + override("/" + STYLES, types + "styles+xml")
                + "</Types>")
        .with("_rels/.rels", relations("rId1", relations + "/officeDocument", "xl/workbook.xml"))
        .with(
            BOOK,
            "<workbook xmlns:r=\""
                + relations
                + "\"><sheets><sheet name=\"goods\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>")
        .with(
            "xl/_rels/workbook.xml.rels",
            relations(
                "rId1",
                relations + "/worksheet",
                "worksheets/sheet1.xml",
                "rId2",
                relations + "/sharedStrings",
                "sharedStrings.xml",
                "rId3",
                relations + "/styles",
                "styles.xml"))
        .with(
            STYLES,
            "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>")
        .with(TEXTS, "<sst><si><t>name</t></si><si><r><t>Br</t></r><r><t>ead</t></r></si></sst>")
        .with(SHEET, ROWS + TWO_PRODUCTS + END_OF_ROWS);
  }

  private static String override(String part, String type) {
    return "<Override PartName=\"" + part + "\" ContentType=\"" + type + "\"/>";
  }

  private static String relations(String... idsTypesAndTargets) {
    StringBuilder all =
        new StringBuilder(
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
    for (int i = 0; i < idsTypesAndTargets.length; i += 3) {
      all.append(
          "<Relationship Id=\"%s\" Type=\"%s\" Target=\"%s\"/>"
              .formatted(
                  idsTypesAndTargets[i], idsTypesAndTargets[i + 1], idsTypesAndTargets[i + 2]));
    }
    return all.append("</Relationships>").toString();
  }

  public PackedParts with(String name, String content) {
    return with(name, content, "", 0, "");
  }

  public PackedParts with(String name, String content, Charset charset) {
    return with(name, new Part(content.getBytes(charset), new byte[0], 0, new byte[0]));
  }

  /** With a part whose middle is repeated so often. */
  public PackedParts with(String name, String start, String repeated, long times, String end) {
    return with(name, new Part(bytes(start), bytes(repeated), times, bytes(end)));
  }

  /** The same in another encoding. */
  public PackedParts with(
      String name, String start, String repeated, long times, String end, Charset charset) {
    return with(
        name,
        new Part(
            start.getBytes(charset), repeated.getBytes(charset), times, end.getBytes(charset)));
  }

  private PackedParts with(String name, Part part) {
    Map<String, Part> changed = new LinkedHashMap<>(parts);
    changed.put(name, part);
    return new PackedParts(changed);
  }

  /** With another name for a part; whatever names it says the new one. */
  public PackedParts renamed(String from, String to) {
    Map<String, Part> changed = new LinkedHashMap<>();
    parts.forEach(
        (name, part) ->
            changed.put(
                name.equals(from) ? to : name,
                new Part(renamed(part.start, from, to), part.repeated, part.times, part.end)));
    return new PackedParts(changed);
  }

  private static byte[] renamed(byte[] text, String from, String to) {
    String inFolder = from.substring(from.indexOf('/') + 1);
    return bytes(
        new String(text, StandardCharsets.UTF_8)
            .replace(from, to)
            .replace("\"" + inFolder + "\"", "\"" + to.substring(to.indexOf('/') + 1) + "\""));
  }

  public byte[] zipped() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.setLevel(Deflater.BEST_SPEED);
      for (Map.Entry<String, Part> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        write(zip, part.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** The repeated middle goes out in large pieces, or a bomb would take minutes to make. */
  private static void write(OutputStream out, Part part) throws IOException {
    out.write(part.start);
    int copies = Math.max(1, CHUNK / Math.max(1, part.repeated.length));
    ByteArrayOutputStream chunk = new ByteArrayOutputStream();
    for (int i = 0; i < copies; i++) {
      chunk.write(part.repeated);
    }
    byte[] chunks = chunk.toByteArray();
    for (long left = part.times; left > 0; left -= copies) {
      out.write(chunks, 0, (int) Math.min(copies, left) * part.repeated.length);
    }
    out.write(part.end);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
