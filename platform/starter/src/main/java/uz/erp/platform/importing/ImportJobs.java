package uz.erp.platform.importing;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.table.Header;

/** Stored imports of one kind of the current store, and their errors. */
@Transactional(propagation = Propagation.MANDATORY)
public class ImportJobs {

  private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};
  private static final String UNFINISHED = "status in ('queued', 'running')";

  private final ImportKind kind;
  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;

  public ImportJobs(ImportKind kind, JdbcClient jdbc, JsonMapper json, Clock clock) {
    this.kind = kind;
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  long add(NewImport request, Header header) {
    return sql("""
            insert into {table} (status, mode, dry_run, file_name, columns, warnings,
              employee_id, employee_name, created_at)
            values ('queued', ?, ?, ?, cast(? as jsonb), cast(? as jsonb), ?, ?, ?)
            returning id
            """)
        .params(
            request.mode(),
            request.dryRun(),
            request.fileName(),
            json.writeValueAsString(header.fields()),
            json.writeValueAsString(header.warnings()),
            request.employeeId(),
            request.employeeName(),
            now())
        .query(Long.class)
        .single();
  }

  void setTotal(long id, int total) {
    sql("update {table} set total = ? where id = ?").params(total, id).update();
  }

  int countUnfinished() {
    return sql("select count(*) from {table} where " + UNFINISHED).query(Integer.class).single();
  }

  /**
   * Takes the import that has begun, else the oldest; nobody else works on it until the commit. One
   * that is committed later may have a lower id, and must not come in between.
   */
  Optional<ImportJob> lockNext() {
    return sql("select id, mode, dry_run, columns, employee_id, employee_name from {table} where "
            + UNFINISHED
            + " order by status <> 'running', id limit 1 for no key update")
        .query(
            (row, number) ->
                new ImportJob(
                    row.getLong("id"),
                    row.getString("mode"),
                    row.getBoolean("dry_run"),
                    json.readValue(row.getString("columns"), TEXTS),
                    row.getLong("employee_id"),
                    row.getString("employee_name")))
        .optional();
  }

  /** Notes what became of some rows. */
  public void advance(long id, Outcome outcome) {
    addErrors(id, outcome.errors());
    JdbcClient.StatementSpec update =
        sql("update {table} set status = 'running', started_at = coalesce(started_at, :now),"
                + " processed = processed + "
                + kind.processed()
                + ", "
                + kind.additions()
                + " where id = :id")
            .param("now", now())
            .param("id", id);
    for (String counter : kind.counters()) {
      update = update.param(counter, outcome.counts().getOrDefault(counter, 0));
    }
    update.update();
  }

  private void addErrors(long id, List<RowError> errors) {
    if (errors.isEmpty()) {
      return;
    }
    sql("""
            insert into {table}_error (import_id, row_number, column_name, code, arguments, value)
            select ?, number, nullif(name, ''), code, cast(arguments as jsonb), value
            from unnest(?, ?, ?, ?, ?) as e (number, name, code, arguments, value)
            """)
        .param(id)
        .param(errors.stream().map(RowError::row).toArray(Integer[]::new))
        .param(errors.stream().map(RowError::column).toArray(String[]::new))
        .param(errors.stream().map(RowError::key).toArray(String[]::new))
        .param(
            errors.stream()
                .map(error -> json.writeValueAsString(error.arguments()))
                .toArray(String[]::new))
        .param(errors.stream().map(RowError::value).toArray(String[]::new))
        .update();
  }

  /**
   * Ends an import before its time, after the step it is at; what it did so far stays.
   *
   * @throws ProblemException 409 {@code import_finished} when it is over
   */
  @Transactional
  public void cancel(long id) {
    if (!end(id, "cancelled")) {
      throw new ProblemException(ImportProblem.IMPORT_FINISHED);
    }
  }

  /**
   * Ends an import that is not over and forgets the file.
   *
   * @return whether it was not over before
   */
  boolean end(long id, String status) {
    int ended =
        sql("update {table} set status = ?, finished_at = ?, started_at = coalesce(started_at, ?)"
                + " where id = ? and "
                + UNFINISHED)
            .params(status, now(), now(), id)
            .update();
    if (ended > 0) {
      sql("delete from {table}_row where import_id = ?").param(id).update();
    }
    return ended > 0;
  }

  private JdbcClient.StatementSpec sql(String text) {
    return jdbc.sql(text.replace("{table}", kind.table()));
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
