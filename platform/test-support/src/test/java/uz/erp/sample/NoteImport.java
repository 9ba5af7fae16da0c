package uz.erp.sample;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uz.erp.platform.importing.ImportJob;
import uz.erp.platform.importing.ImportJobs;
import uz.erp.platform.importing.ImportKind;
import uz.erp.platform.importing.ImportRows;
import uz.erp.platform.importing.ImportSteps;
import uz.erp.platform.importing.Outcome;
import uz.erp.platform.table.TableLimits;
import uz.erp.platform.table.TableRow;

/** Takes up to 12,000 notes of one column, the first hundred looked at before the answer. */
@Component
class NoteImport implements ImportSteps {

  static final int MOST = 12_000;
  static final int CHECKED = 100;
  static final ImportKind KIND =
      new ImportKind(
          "note-import",
          "note_import",
          List.of("taken", ImportKind.FAILED),
          List.of(),
          new TableLimits(MOST, 1 << 20),
          CHECKED);

  private final JdbcClient jdbc;
  private final ImportJobs imports;

  NoteImport(JdbcClient jdbc, ImportJobs imports) {
    this.jdbc = jdbc;
    this.imports = imports;
  }

  @Override
  public ImportRows rows(ImportJob job) {
    return this::keep;
  }

  private void keep(long importId, List<TableRow> rows) {
    jdbc.sql(
            "insert into note_import_row (import_id, row_number, text)"
                + " select ?, * from unnest(?, ?)")
        .params(
            importId,
            rows.stream().map(TableRow::number).toArray(Integer[]::new),
            rows.stream().map(row -> row.cells().getFirst()).toArray(String[]::new))
        .update();
  }

  @Override
  public int most() {
    return MOST;
  }

  @Override
  public boolean next(ImportJob job, int limit) {
    int taken =
        jdbc.sql(
                "select count(*) - (select taken from note_import where id = :id)"
                    + " from note_import_row where import_id = :id")
            .param("id", job.id())
            .query(Integer.class)
            .single();
    imports.advance(job.id(), new Outcome(Map.of("taken", taken), List.of()));
    return taken > 0;
  }
}
