package uz.erp.platform.importing;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

  ImportJobs(ImportKind kind, JdbcClient jdbc, JsonMapper json, Clock clock) {
    this.kind = kind;
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  /**
   * @param total rows of the file; null when it is not known yet
   */
  long add(NewImport request, Header header, @Nullable Integer total) {
    return sql("""
            insert into {table} (status, mode, dry_run, file_name, columns, warnings,
              total, employee_id, employee_name, created_at)
            values ('queued', ?, ?, ?, cast(? as jsonb), cast(? as jsonb), ?, ?, ?, ?)
            returning id
            """)
        .params(
            request.mode(),
            request.dryRun(),
            request.fileName(),
            json.writeValueAsString(header.fields()),
            json.writeValueAsString(header.warnings()))
        .param(total)
        .param(request.employeeId())
        .param(request.employeeName())
        .param(now())
        .query(Long.class)
        .single();
  }

  /**
   * Notes that the file is read so far, unless it was read on or is over meanwhile; nobody else
   * reads on or ends it until the commit.
   */
  boolean readOn(ImportJob job, int rowsRead, boolean isAll) {
    return sql("update {table} set status = 'running', started_at = coalesce(started_at, ?),"
                + " rows_read = ?, total = case when ? then ? else total end"
                + " where id = ? and rows_read = ? and "
                + UNFINISHED)
            .params(now(), rowsRead, isAll, rowsRead, job.id(), job.rowsRead())
            .update()
        > 0;
  }

  int countUnfinished() {
    return sql("select count(*) from {table} where " + UNFINISHED).query(Integer.class).single();
  }

  /**
   * The import that has begun, else the oldest. One that is committed later may have a lower id,
   * and must not come in between.
   */
  Optional<ImportJob> findNext() {
    return find(UNFINISHED + " order by status <> 'running', id limit 1");
  }

  /** Takes an import that is not over; nobody else works on it until the commit. */
  Optional<ImportJob> lock(long id) {
    return find("id = ? and " + UNFINISHED + " for no key update", id);
  }

  private Optional<ImportJob> find(String condition, Object... parameters) {
    return sql("select id, mode, dry_run, columns, rows_read, total, employee_id, employee_name"
            + " from {table} where "
            + condition)
        .params(parameters)
        .query(
            (row, number) ->
                new ImportJob(
                    row.getLong("id"),
                    row.getString("mode"),
                    row.getBoolean("dry_run"),
                    json.readValue(row.getString("columns"), TEXTS),
                    row.getInt("rows_read"),
                    row.getObject("total", Integer.class),
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

  /** Ends an import whose file cannot be read to its end. */
  void fail(long id, RowError error) {
    if (end(id, "failed")) {
      addErrors(id, List.of(error));
    }
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
   * Ends an import that is not over; {@link ImportFiles} forgets the file.
   *
   * @return whether it was not over before
   */
  boolean end(long id, String status) {
    return sql("update {table} set status = ?, finished_at = ?,"
                + " started_at = coalesce(started_at, ?) where id = ? and "
                + UNFINISHED)
            .params(status, now(), now(), id)
            .update()
        > 0;
  }

  private JdbcClient.StatementSpec sql(String text) {
    return jdbc.sql(kind.sql(text));
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
