package uz.erp.platform.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTableWriterTest {

  @Test
  void noCellIsAFormulaWhicheverSeparatorAProgramTakes() throws IOException {
    String csv = written(List.of("a,=1+1", "b,=HYPERLINK(\"http://x\"),c", "=2;=3"));

    assertThat(csv).contains("=1+1").contains("=HYPERLINK").contains("=2").contains("=3");
    for (String separator : List.of(",", ";", "\t", "\\|")) {
      for (String cell : csv.split("\r\n|" + separator)) {
        assertThat(cell.replaceFirst("^\"*", "")).doesNotStartWith("=");
      }
    }
  }

  @Test
  void textsAreQuotedAndNumbersAreNot() throws IOException {
    assertThat(written(List.of("Milk", new BigDecimal("75.50"), "-5", "", "=1", 7)))
        .isEqualTo("\ufeff\"Milk\";75.50;-5;;\"'=1\";7\r\n");
  }

  private static String written(List<Object> cells) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TableWriter table = TableFormat.CSV.open(out, "goods")) {
      table.row(cells);
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
