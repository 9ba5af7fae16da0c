package uz.erp.platform.test.hostile;

import static uz.erp.platform.test.hostile.PackedParts.END_OF_ROWS;
import static uz.erp.platform.test.hostile.PackedParts.ROWS;
import static uz.erp.platform.test.hostile.PackedParts.SHEET;
import static uz.erp.platform.test.hostile.PackedParts.STYLES;
import static uz.erp.platform.test.hostile.PackedParts.TEXTS;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Small workbooks that are large once they are unpacked, or meant to be. */
final class Bombs {

  private static final PackedParts BOOK = PackedParts.workbook();
  private static final String CELL = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>";
  private static final String END_OF_CELL = "</t></is></c></row>";
  private static final int MILLION = 1 << 20;

  private Bombs() {}

  /** By name; each is refused for its size, as damaged or for its columns or cells. */
  static Map<String, byte[]> all() {
    Map<String, PackedParts> bombs = new LinkedHashMap<>();
    bombs.putAll(texts());
    bombs.putAll(cells());
    bombs.putAll(markup());
    bombs.putAll(styles());
    Map<String, byte[]> packed = new LinkedHashMap<>();
    bombs.forEach((name, bomb) -> packed.put(name, bomb.zipped()));
    packed.putAll(ZipTricks.all());
    packed.putAll(TextBombs.all());
    return packed;
  }

  /** Texts that cells share, under the usual name of their part and under others. */
  private static Map<String, PackedParts> texts() {
    PackedParts many = BOOK.with(TEXTS, "<sst>", "<si><t>text</t></si>", 5 * MILLION / 4, "</sst>");
    PackedParts last = lastTextIsAsked(many);
    PackedParts one = BOOK.with(TEXTS, "<sst><si><t>", "y", 16 * MILLION, "</t></si></sst>");
    return Map.of(
        "texts, usual name", last,
        "texts in sst.xml", last.renamed(TEXTS, "xl/sst.xml"),
        "texts in sst.bin", last.renamed(TEXTS, "xl/sst.bin"),
        "texts in another case", last.renamed(TEXTS, "XL/SHAREDSTRINGS.XML"),
        "one text", one,
        "one text in sst.bin", one.renamed(TEXTS, "xl/sst.bin"),
        "texts of the longest kind",
            lastTextIsAsked(
                BOOK.with(
                    TEXTS,
                    "<sst>",
                    "<si><t>" + "z".repeat(32_767) + "</t></si>",
                    4_000,
                    "</sst>")));
  }

  private static PackedParts lastTextIsAsked(PackedParts book) {
    return book.with(
        SHEET, ROWS + "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>1299999</v></c></row>" + END_OF_ROWS);
  }

  /** Cells and rows that no table has. */
  private static Map<String, PackedParts> cells() {
    PackedParts cell = sheet(CELL, "x", 16 * MILLION, END_OF_CELL);
    return Map.of(
        "a cell", cell,
        "a cell in sheet1.bin", cell.renamed(SHEET, "xl/worksheets/sheet1.bin"),
        // what looks like tags to a reader that counts bytes
        "a cell of CDATA", sheet(CELL + "<![CDATA[", "<", 90 * MILLION, "]]>" + END_OF_CELL),
        "a cell in UTF-16", utf16("\u3c00".repeat(64)),
        "a cell in pieces", sheet(CELL, "x<!--y-->", 12 * MILLION, END_OF_CELL),
        "a cell of digits", sheet("<row r=\"1\"><c r=\"A1\"><v>", "7", 200_000, "</v></c></row>"),
        "a column far to the right",
            BOOK.with(
                SHEET, ROWS + "<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>" + END_OF_ROWS),
        "cells without end",
            sheet("<row r=\"1\">", "<c t=\"b\"><v>1</v></c>", 6 * MILLION, "</row>"),
        "formulas of arrays",
            sheet(
                "<row r=\"1\">",
                "<c r=\"A1\"><f t=\"array\" ref=\"B1:B2\">" + "A".repeat(1_000) + "</f></c>",
                200_000,
                "</row>"));
  }

  private static PackedParts utf16(String text) {
    return BOOK.with(
        SHEET,
        "\ufeff" + ROWS + CELL,
        text,
        MILLION,
        END_OF_CELL + END_OF_ROWS,
        StandardCharsets.UTF_16LE);
  }

  private static PackedParts sheet(String start, String repeated, long times, String end) {
    return BOOK.with(SHEET, ROWS + start, repeated, times, end + END_OF_ROWS);
  }

  /** What a reader of XML keeps. */
  private static Map<String, PackedParts> markup() {
    return Map.of(
        "nested tags", sheet("", "<a>", 30 * MILLION, ""),
        "a name", sheet("<", "n", 90 * MILLION, "/>"),
        "an attribute", sheet("<row a=\"", "v", 90 * MILLION, "\"/>"),
        "a comment", sheet("<!--", "c", 90 * MILLION, "-->"),
        "an instruction", sheet("<?i ", "p", 90 * MILLION, "?>"),
        "attributes",
            BOOK.with(SHEET, ROWS + "<row " + numbered(20_000, "a%d=\"\" "::formatted) + "/>"),
        "names", names("<e%d/>"::formatted),
        "names of attributes", names("<e a%d=\"\"/>"::formatted),
        "prefixes", names("<p%1$d:e xmlns:p%1$d=\"u\"/>"::formatted),
        "namespaces", names("<e xmlns=\"urn:%d\"/>"::formatted));
  }

  private static PackedParts names(IntFunction<String> tag) {
    return BOOK.with(SHEET, ROWS + numbered(400_000, tag) + END_OF_ROWS);
  }

  private static String numbered(int count, IntFunction<String> text) {
    return IntStream.range(0, count).mapToObj(text).collect(Collectors.joining());
  }

  /** Formats of cells, and entities. */
  private static Map<String, PackedParts> styles() {
    String entities =
        IntStream.rangeClosed(1, 9)
            .mapToObj(i -> "<!ENTITY l%d \"%s\">".formatted(i, ("&l" + (i - 1) + ";").repeat(10)))
            .collect(Collectors.joining("", "<!DOCTYPE x [<!ENTITY l0 \"laugh\">", "]>"));
    String external = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";
    return Map.of(
        "formats",
            BOOK.with(STYLES, "<styleSheet><cellXfs>", "<xf numFmtId=\"14\"/>", 12 * MILLION, ""),
        "codes of formats",
            BOOK.with(
                STYLES,
                "<styleSheet><numFmts>"
                    + numbered(
                        20_000,
                        i ->
                            "<numFmt numFmtId=\"%d\" formatCode=\"%s\"/>"
                                .formatted(i, "[".repeat(2_000))),
                "",
                0,
                "</numFmts></styleSheet>"),
        "a laugh", BOOK.with(SHEET, entities + ROWS + CELL + "&l9;" + END_OF_CELL + END_OF_ROWS),
        "an external entity",
            BOOK.with(SHEET, external + ROWS + CELL + "&e;" + END_OF_CELL + END_OF_ROWS),
        "an external entity among texts",
            BOOK.with(TEXTS, external + "<sst><si><t>&e;</t></si></sst>"),
        "relations",
            BOOK.with(
                "xl/_rels/workbook.xml.rels",
                "<Relationships>",
                "<Relationship Id=\"a\" Target=\"b\"/>",
                6 * MILLION,
                "</Relationships>"),
        "sheets",
            BOOK.with(
                PackedParts.BOOK,
                "<workbook><sheets>",
                "<sheet name=\"n\" sheetId=\"1\"/>",
                6 * MILLION,
                "</sheets></workbook>"));
  }
}
