package uz.erp.platform.test.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import uz.erp.platform.table.TableFormat;
import uz.erp.platform.table.TableWriter;

/** Damaged tables. */
final class TableFuzz {

  private static final String CSV =
      "sku;name;price\r\nA-1;\"Молоко; 2,5 %\";12,50\r\nA-2;\"two\r\nlines\";-1\r\n";

  private TableFuzz() {}

  /**
   * @param args as {@link FileFuzz#run} has them
   */
  public static void main(String[] args) throws IOException {
    FileFuzz.run(args, seeds(), (file, content) -> TableProbe.outcome(file));
  }

  private static List<byte[]> seeds() throws IOException {
    ByteArrayOutputStream gzip = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(gzip)) {
      out.write(CSV.getBytes(StandardCharsets.UTF_8));
    }
    ByteArrayOutputStream own = new ByteArrayOutputStream();
    try (TableWriter table = TableFormat.XLSX.open(own, "goods")) {
      table.row(List.of("sku", "price"));
      table.row(List.of("A-1", 12.5));
    }
    return List.of(
        PackedParts.workbook().zipped(),
        PackedParts.workbook().zipped(),
        own.toByteArray(),
        PackedParts.empty().with("goods.csv", CSV).zipped(),
        gzip.toByteArray(),
        CSV.getBytes(StandardCharsets.UTF_8),
        CSV.getBytes(Charset.forName("windows-1251")),
        ("\ufeff" + CSV).getBytes(StandardCharsets.UTF_16LE));
  }
}
