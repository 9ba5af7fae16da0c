package uz.erp.platform.importing;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of files that wait to be processed, in the order of the file. */
@Transactional(propagation = Propagation.MANDATORY)
class StagedRows {

  private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

  private final ImportKind kind;
  private final JdbcClient jdbc;
  private final JsonMapper json;

  StagedRows(ImportKind kind, JdbcClient jdbc, JsonMapper json) {
    this.kind = kind;
    this.jdbc = jdbc;
    this.json = json;
  }

  void add(long importId, List<StagedRow> rows) {
    sql("""
            insert into {table}_row (import_id, row_number, cells, clash_column, clash_row)
            select ?, number, cast(cells as jsonb), clash_column, clash_row
            from unnest(?, ?, ?, ?) as r (number, cells, clash_column, clash_row)
            """)
        .param(importId)
        .param(rows.stream().map(StagedRow::number).toArray(Integer[]::new))
        .param(
            rows.stream().map(row -> json.writeValueAsString(row.cells())).toArray(String[]::new))
        .param(
            rows.stream()
                .map(row -> row.clash() == null ? null : row.clash().column())
                .toArray(String[]::new))
        .param(
            rows.stream()
                .map(row -> row.clash() == null ? null : row.clash().row())
                .toArray(Integer[]::new))
        .update();
  }

  List<StagedRow> next(long importId, int limit) {
    return sql("""
            select row_number, cells, clash_column, clash_row from {table}_row
            where import_id = :id
              and row_number > (select last_row from {table} where id = :id)
            order by row_number limit :limit
            """)
        .param("id", importId)
        .param("limit", limit)
        .query(
            (row, number) -> {
              String column = row.getString("clash_column");
              return new StagedRow(
                  row.getInt("row_number"),
                  json.readValue(row.getString("cells"), TEXTS),
                  column == null ? null : new StagedRow.Clash(column, row.getInt("clash_row")));
            })
        .list();
  }

  /** Records that the rows up to this one are done. */
  void passed(long importId, int row) {
    sql("update {table} set last_row = ? where id = ?").params(row, importId).update();
  }

  private JdbcClient.StatementSpec sql(String text) {
    return jdbc.sql(kind.sql(text));
  }
}
