package uz.erp.catalog.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.erp.catalog.exchange.ImportFixtures.IMPORTS;
import static uz.erp.catalog.exchange.ImportFixtures.counts;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import uz.erp.catalog.Shop;
import uz.erp.platform.table.TableFormat;
import uz.erp.platform.table.TableWriter;
import uz.erp.platform.test.ServiceIT;
import uz.erp.platform.test.TestAnswer;
import uz.erp.platform.test.TestApi;
import uz.erp.platform.test.TestStores;
import uz.erp.platform.test.hostile.PackedParts;

/** Every file that is no table of products is refused at once and leaves nothing behind. */
@ServiceIT
class BadFileIT {

  @Autowired private TestStores stores;
  @Autowired private TestApi api;
  private Shop shop;
  private ImportFixtures imports;

  @BeforeEach
  void open() {
    shop = Shop.of(api, stores.open("bad-file"));
    imports = new ImportFixtures(shop.owner().header("Accept-Language", "en"));
  }

  @Test
  void aFileWithoutProductsIsRefused() {
    assertThat(refusal("".getBytes(StandardCharsets.UTF_8))).contains("no product");
    assertThat(refusal("\n\n".getBytes(StandardCharsets.UTF_8))).contains("no product");
    assertThat(refusal("sku,name,sale_price\n".getBytes(StandardCharsets.UTF_8)))
        .contains("no product");
    assertThat(refusal(workbook("sku", "name"))).contains("no product");
  }

  @Test
  void whatIsNoTableIsRefused() {
    byte[] picture = Base64.getDecoder().decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ");
    byte[] oldExcel = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0, 0, 1};
    byte[] book = workbook("sku", "name", "A", "B");

    assertThat(refusal(picture)).contains("CSV or XLSX");
    assertThat(refusal(oldExcel)).contains("CSV or XLSX");
    assertThat(refusal(Arrays.copyOf(book, book.length / 2))).contains("damaged");
    assertThat(refusal(zip("word/document.xml", "<a/>", 1))).contains("damaged");
    assertThat(refusal("sku,name\n\"never closed,1\n".getBytes(StandardCharsets.UTF_8)))
        .isNotBlank();
  }

  @Test
  void aBombIsNotUnpackedWhateverItsPartsAreCalled() {
    PackedParts book = PackedParts.workbook();
    PackedParts texts =
        book.with(PackedParts.TEXTS, "<sst><si><t>", "y", 200 << 20, "</t></si></sst>");
    PackedParts cell =
        book.with(
            PackedParts.SHEET,
            PackedParts.ROWS + "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>",
            "x",
            200 << 20,
            "</t></is></c></row>");

    assertThat(refusal(texts.zipped())).contains("damaged");
    assertThat(refusal(texts.renamed(PackedParts.TEXTS, "xl/sst.bin").zipped())).isNotBlank();
    assertThat(refusal(cell.renamed(PackedParts.SHEET, "xl/worksheets/sheet1.bin").zipped()))
        .isNotBlank();
    assertThat(refusal(book.with("xl/media/image1.png", "", "\0", 300 << 20, "").zipped()))
        .contains("unpacked");
  }

  @Test
  void anEntityInAWorkbookIsADamagedFile() {
    String external = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";
    PackedParts book =
        PackedParts.workbook().with(PackedParts.TEXTS, external + "<sst><si><t>&e;</t></si></sst>");

    assertThat(refusal(book.zipped())).contains("damaged");
  }

  @Test
  void aHeaderThatSaysTooLittleOrTooMuchIsRefused() {
    assertThat(refusal("1;2;3\n4;5;6\n".getBytes(StandardCharsets.UTF_8))).contains("first row");
    assertThat(refusal("sku,SKU,name\n1,2,3\n".getBytes(StandardCharsets.UTF_8))).contains("twice");
    String wide =
        IntStream.range(0, 101).mapToObj(i -> "attr:" + i).collect(Collectors.joining(","));
    assertThat(refusal(("sku," + wide + "\n1,2\n").getBytes(StandardCharsets.UTF_8)))
        .contains("100 columns");
    assertThat(refusal(("sku,name\n1," + "z".repeat(40_000)).getBytes(StandardCharsets.UTF_8)))
        .contains("too long");
    assertThat(refusal(("sku\n" + "a\n".repeat(100_001)).getBytes(StandardCharsets.UTF_8)))
        .contains("100000 rows");
  }

  @Test
  void aFileThatIsTooLargeOrMissingIsRefused() {
    imports.upload("", new byte[(20 << 20) + 1]).expect(413);
    TestAnswer missing =
        imports
            .caller()
            .upload(IMPORTS.replace("import/", "import/?x=1"), "", "text/csv", new byte[0]);
    assertThat(missing.status()).isEqualTo(400);
    assertThat(imports.caller().post(IMPORTS, "{}").status()).isIn(400, 415);
  }

  @Test
  void aFormulaIsText() {
    JsonNode job = imports.run("sku,name,sale_price\nI-1,=HYPERLINK(\"http://x\"),1\nI-2,A,=1+1\n");

    assertThat(counts(job)).isEqualTo("done 1 0 0 1");
    assertThat(imports.errors(job).path(0).path("column").asString()).isEqualTo("sale_price");
    assertThat(shop.owner().get(Shop.PRODUCTS).at("/results/0/name")).startsWith("=HYPERLINK");
  }

  private String refusal(byte[] file) {
    TestAnswer answer = imports.upload("", file).expect(400);
    assertThat(imports.caller().get(IMPORTS).at("/count")).isEqualTo("0");
    return answer.at("/errors/file/0");
  }

  /** Two columns of texts. */
  private static byte[] workbook(String... cells) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TableWriter table = TableFormat.XLSX.open(out, "products")) {
      for (int i = 0; i < cells.length; i += 2) {
        table.row(List.of(cells[i], cells[i + 1]));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static byte[] zip(String name, String content, int times) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(name));
      for (int i = 0; i < times; i++) {
        zip.write(bytes);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
