package uz.erp.platform.test.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No file, however it is made, ends the process that reads it. */
class TableBombsTest {

  /** As under {@code ./erp up}. */
  private static final int HEAP = 128;

  /** MiB held meanwhile, more than half of the heap, as a service holds some of it at rest. */
  private static final int HELD = 72;

  /** Two uploads and two imports. */
  private static final int AT_ONCE = 4;

  private static final Set<String> REFUSALS =
      Set.of(
          "file_unpacked",
          "file_broken",
          "file_columns",
          "file_cell",
          "file_type",
          "file_empty",
          "file_rows");

  @TempDir private Path folder;

  @Test
  void everyBombIsRefusedFourTimesAtOnceBesideAFullHeap() throws IOException {
    Map<String, byte[]> bombs = Bombs.all();
    for (Map.Entry<String, byte[]> bomb : bombs.entrySet()) {
      Files.write(folder.resolve(bomb.getKey()), bomb.getValue());
    }

    SmallJvm.Ended ended = read();

    assertThat(ended.exit()).as(ended.output()).isZero();
    List<String> lines = ended.output().lines().toList();
    assertThat(lines).hasSize(bombs.size() + 1).last().asString().startsWith("alive");
    assertThat(lines.subList(0, bombs.size()))
        .allSatisfy(line -> assertThat(line.substring(line.indexOf(": ") + 2)).isIn(REFUSALS));
  }

  @Test
  void aWorkbookIsReadThatIsSmall() throws IOException {
    Files.write(folder.resolve("small"), PackedParts.workbook().zipped());

    assertThat(read().output()).startsWith("small: 2 rows");
  }

  @Test
  void onlyUnicodeIsReadAndNothingElseIsPrinted() throws IOException {
    String sheet = PackedParts.ROWS + PackedParts.TWO_PRODUCTS + PackedParts.END_OF_ROWS;
    String cyrillic = "<?xml version=\"1.0\" encoding=\"windows-1251\"?>" + sheet;
    write("1", sheet, StandardCharsets.UTF_16LE);
    write("2", "\ufeff" + sheet, StandardCharsets.UTF_16BE);
    write("3", "\ufeff" + sheet, StandardCharsets.UTF_8);
    write("4", cyrillic.replace("Milk", "Молоко"), Charset.forName("windows-1251"));

    assertThat(read().output().lines().limit(4))
        .containsExactly("1: 2 rows", "2: 2 rows", "3: 2 rows", "4: file_broken");
  }

  private void write(String name, String sheet, Charset charset) throws IOException {
    byte[] book = PackedParts.workbook().with(PackedParts.SHEET, sheet, charset).zipped();
    Files.write(folder.resolve(name), book);
  }

  @Test
  void aPartThatIsNotReadIsNotUnpacked() throws IOException {
    PackedParts book =
        PackedParts.workbook()
            .with("[Content_Types].xml", "<Types>", "<Override/>", 1 << 24, "</Types>")
            .with("xl/media/image1.png", "", "\0", 1 << 26, "");
    Files.write(folder.resolve("pictures"), book.zipped());

    assertThat(read().output()).startsWith("pictures: 2 rows");
  }

  private SmallJvm.Ended read() {
    return SmallJvm.run(
        TableProbe.class, HEAP, folder.toString(), String.valueOf(AT_ONCE), String.valueOf(HELD));
  }
}
