package uz.erp.systemtests.mutants;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Single statements against a service's database. */
record Rows(SuiteWithBug buggySuite, String service) {

  /** The first column of every row. */
  List<String> list(String sql, Object... values) {
    try (Connection database = buggySuite.databases().ofService(service);
        PreparedStatement statement = database.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      try (ResultSet rows = statement.executeQuery()) {
        List<String> found = new ArrayList<>();
        while (rows.next()) {
          found.add(rows.getString(1));
        }
        return found;
      }
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  long count(String sql, Object... values) {
    return Long.parseLong(list(sql, values).getFirst());
  }

  /** Does something to the rows or tables of a store that was made for it. */
  void execute(String sql) {
    try (Connection database = buggySuite.databases().writingTo(service);
        Statement statement = database.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }
}
