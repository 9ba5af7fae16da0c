package uz.erp.catalog.product;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Rows below a row, read by the same statement and therefore from the same moment. */
final class JsonColumn {

  private static final JsonMapper JSON =
      JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();

  private JsonColumn() {}

  /** The elements of a column made by {@code json_agg}, none when it is null. */
  static <T> List<T> list(ResultSet row, String column, Class<T> type) throws SQLException {
    String text = row.getString(column);
    if (text == null) {
      return List.of();
    }
    return JSON.readerForListOf(type).readValue(text);
  }
}
