package uz.erp.catalog.exchange;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import uz.erp.catalog.stock.Movement;

/** Stored imports of the current store, their rows and errors. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Imports {

  private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};
  private static final String UNFINISHED = "status in ('queued', 'running')";

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;

  Imports(JdbcClient jdbc, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  long add(ImportRequest request, Header header) {
    return jdbc.sql(
            """
            insert into product_import (status, mode, dry_run, file_name, columns, warnings,
              employee_id, employee_name, created_at)
            values ('queued', ?, ?, ?, cast(? as jsonb), cast(? as jsonb), ?, ?, ?)
            returning id
            """)
        .params(
            request.mode().code(),
            request.dryRun(),
            request.fileName(),
            json.writeValueAsString(header.fields()),
            json.writeValueAsString(header.warnings()),
            request.by().employeeId(),
            String.valueOf(request.by().name()),
            now())
        .query(Long.class)
        .single();
  }

  void addRows(long id, List<StagedRow> rows) {
    jdbc.sql(
            """
            insert into product_import_row (import_id, row_number, cells, clash_column, clash_row)
            select ?, number, cast(cells as jsonb), clash_column, clash_row
            from unnest(?, ?, ?, ?) as r (number, cells, clash_column, clash_row)
            """)
        .param(id)
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

  void setTotal(long id, int total) {
    jdbc.sql("update product_import set total = ? where id = ?").params(total, id).update();
  }

  int countUnfinished() {
    return jdbc.sql("select count(*) from product_import where " + UNFINISHED)
        .query(Integer.class)
        .single();
  }

  /** Takes the oldest import that is not over; nobody else works on it until the commit. */
  Optional<ImportJob> lockNext() {
    return jdbc.sql(
            """
            select id, mode, dry_run, columns, employee_id, employee_name from product_import
            where %s order by id limit 1 for no key update
            """
                .formatted(UNFINISHED))
        .query(
            (row, number) ->
                new ImportJob(
                    row.getLong("id"),
                    ImportMode.find(row.getString("mode")).orElseThrow(),
                    row.getBoolean("dry_run"),
                    json.readValue(row.getString("columns"), TEXTS),
                    new Movement.Actor(row.getLong("employee_id"), row.getString("employee_name"))))
        .optional();
  }

  List<StagedRow> nextRows(long id, int limit) {
    return jdbc.sql(
            """
            select row_number, cells, clash_column, clash_row from product_import_row
            where import_id = :id
              and row_number > (select last_row from product_import where id = :id)
            order by row_number limit :limit
            """)
        .param("id", id)
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

  /** Notes what became of the rows up to this one. */
  void advance(long id, int lastRow, Outcome outcome) {
    addErrors(id, outcome.errors());
    jdbc.sql(
            """
            update product_import set status = 'running', last_row = :last_row,
              started_at = coalesce(started_at, :now),
              processed = processed + :created + :updated + :unchanged + :failed,
              created = created + :created, updated = updated + :updated,
              unchanged = unchanged + :unchanged, failed = failed + :failed
            where id = :id
            """)
        .param("last_row", lastRow)
        .param("now", now())
        .param("created", outcome.created())
        .param("updated", outcome.updated())
        .param("unchanged", outcome.unchanged())
        .param("failed", outcome.failed())
        .param("id", id)
        .update();
  }

  private void addErrors(long id, List<RowError> errors) {
    if (errors.isEmpty()) {
      return;
    }
    List<String[]> columns = new ArrayList<>();
    columns.add(errors.stream().map(RowError::column).toArray(String[]::new));
    columns.add(errors.stream().map(RowError::key).toArray(String[]::new));
    columns.add(
        errors.stream().map(e -> json.writeValueAsString(e.arguments())).toArray(String[]::new));
    columns.add(errors.stream().map(RowError::value).toArray(String[]::new));
    jdbc.sql(
            """
            insert into product_import_error
              (import_id, row_number, column_name, code, arguments, value)
            select ?, number, nullif(name, ''), code, cast(arguments as jsonb), value
            from unnest(?, ?, ?, ?, ?) as e (number, name, code, arguments, value)
            """)
        .param(id)
        .param(errors.stream().map(RowError::row).toArray(Integer[]::new))
        .param(columns.get(0))
        .param(columns.get(1))
        .param(columns.get(2))
        .param(columns.get(3))
        .update();
  }

  /**
   * Ends an import that is not over and forgets the file.
   *
   * @return whether it was not over before
   */
  boolean end(long id, String status) {
    int ended =
        jdbc.sql(
                """
                update product_import set status = ?, finished_at = ?,
                  started_at = coalesce(started_at, ?)
                where id = ? and %s
                """
                    .formatted(UNFINISHED))
            .params(status, now(), now(), id)
            .update();
    if (ended > 0) {
      jdbc.sql("delete from product_import_row where import_id = ?").param(id).update();
    }
    return ended > 0;
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
