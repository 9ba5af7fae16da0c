package uz.erp.systemtests.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Draws forms with a file: tables, pictures, noise, and forms that are none. */
final class Uploads {

  static final String BOUNDARY = "part";

  private static final byte[] PICTURE =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==");

  private final Randomness chance;

  Uploads(Randomness chance) {
    this.chance = chance;
  }

  byte[] draw(String path) {
    if (chance.of(0.1)) {
      return bytes(
          chance.one(
              "",
              "--part--\r\n",
              "--part\r\n",
              "--other\r\n\r\nx\r\n--other--\r\n",
              "--part\r\n\r\nx\r\n--part--\r\n",
              "--part\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nx"));
    }
    String name = chance.of(0.9) ? "file" : chance.one("", "File", "file2", "\u0000");
    String file =
        chance.of(0.8)
            ? (path.contains("/import/") ? "table.csv" : "picture.png")
            : chance.one("", "../../x", "\u202ex.png", "a".repeat(500), "a.xlsx", "a.png", "%00");
    String type =
        chance.one(
            "text/csv",
            "text/csv",
            "image/png",
            "application/octet-stream",
            "nonsense",
            "text/html");
    boolean picture = path.contains("/images/") || path.contains("/attachments/");
    byte[] content = picture && chance.of(0.7) ? PICTURE : table(path);
    ByteArrayOutputStream form = new ByteArrayOutputStream();
    form.writeBytes(
        bytes(
            "--part\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: %s\r\n\r\n"
                .formatted(name, file, picture && content == PICTURE ? "image/png" : type)));
    form.writeBytes(content);
    form.writeBytes(bytes("\r\n--part--\r\n"));
    return form.toByteArray();
  }

  private byte[] table(String path) {
    int kind = chance.below(10);
    if (kind == 0) {
      byte[] noise = new byte[chance.below(3000)];
      for (int i = 0; i < noise.length; i++) {
        noise[i] = (byte) chance.below(256);
      }
      return noise;
    }
    if (kind == 1) {
      return bytes(
          chance.one(
              "",
              "\n",
              "\u0000",
              "\ufeff",
              "name",
              "name\n\"",
              "PK\u0003\u0004",
              ",,,\n,,,\n",
              "name\n" + "x".repeat(100_000)));
    }
    boolean sales = path.contains("/sales/");
    StringBuilder rows =
        new StringBuilder(
            sales ? "date,receipt,sku,quantity,price\n" : "sku,name,sale_price,barcode,category\n");
    for (int i = chance.between(1, 6); i > 0; i--) {
      String word =
          chance.of(0.9)
              ? chance.word()
              : chance.one("\u0000", "\"", "=1+1", "", " ", "1e400", "-1", "\ud83d\ude00");
      rows.append(
          sales
              ? "2026-01-%02d,%d,%s,%d,%s\n"
                  .formatted(
                      chance.between(0, 31),
                      chance.below(5),
                      word,
                      chance.between(0, 9),
                      chance.one("10", "1.5", "-1", "x"))
              : "%s,%s,%s,%d,%s\n"
                  .formatted(
                      word,
                      word,
                      chance.one("10", "1.5", "-1", "x", ""),
                      chance.below(9999),
                      chance.one("", "Goods", word)));
    }
    return bytes(rows.toString());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
