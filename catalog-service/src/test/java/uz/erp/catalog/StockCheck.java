package uz.erp.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The check of a store's stock that the service ships. */
final class StockCheck {

  private StockCheck() {}

  static String sql() {
    try (InputStream file = StockCheck.class.getResourceAsStream("/db/verify/stock.sql")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
