package uz.erp.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uz.erp.platform.test.Eventually.eventually;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uz.erp.platform.importing.ImportErrorView;
import uz.erp.platform.importing.ImportIntake;
import uz.erp.platform.importing.ImportJobs;
import uz.erp.platform.importing.ImportQueries;
import uz.erp.platform.importing.NewImport;
import uz.erp.platform.importing.StoredImport;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.table.Header;
import uz.erp.platform.table.TableFormat;
import uz.erp.platform.table.TableWriter;
import uz.erp.platform.tenancy.TenantSchemas;
import uz.erp.platform.tenancy.TenantScope;
import uz.erp.platform.test.ServiceIT;
import uz.erp.platform.test.TestStore;
import uz.erp.platform.test.TestStores;

@ServiceIT
class ImportingIT {

  private static final String HEAD = "text\n";

  @Autowired private TestStores stores;
  @Autowired private TenantSchemas schemas;
  @Autowired private JdbcClient jdbc;
  @Autowired private ImportIntake intake;
  @Autowired private ImportJobs jobs;
  @Autowired private ImportQueries queries;
  @TempDir private Path folder;
  private TestStore store;

  @BeforeEach
  void openStore() {
    store = stores.open("importing");
    schemas.ensure(store.tenant());
  }

  @Test
  void aFileAtTheLimitIsTakenAndForgotten() {
    long id = accept(HEAD + lines(NoteImport.MOST));

    StoredImport done = await(id);

    assertThat(done.status()).isEqualTo("done");
    assertThat(done.total()).isEqualTo(NoteImport.MOST);
    assertThat(done.rowsRead()).isEqualTo(NoteImport.MOST);
    assertThat(done.count("taken")).isEqualTo(NoteImport.MOST);
    assertForgotten();
  }

  @Test
  void aFileAboveTheLimitFailsBeforeAnyRowIsTaken() {
    long id = accept(HEAD + lines(NoteImport.MOST + 1));

    StoredImport failed = await(id);

    assertThat(failed.status()).isEqualTo("failed");
    assertThat(failed.total()).isNull();
    assertThat(failed.processed()).isZero();
    assertThat(failed.progress()).isZero();
    assertThat(errors(id))
        .singleElement()
        .extracting(ImportErrorView::row, ImportErrorView::column, ImportErrorView::code)
        .containsExactly(NoteImport.MOST + 2, null, "file_rows");
    assertForgotten();
  }

  @Test
  void whatIsLookedAtBeforeTheAnswerIsRefusedAndCounted() {
    String broken = HEAD + lines(NoteImport.CHECKED - 1) + "\"never closed\n";
    String brokenLater = HEAD + lines(NoteImport.CHECKED + 1) + "\"never closed\n";

    assertThatThrownBy(() -> accept(broken)).isInstanceOf(ProblemException.class);
    assertThat(count("note_import")).isZero();
    assertThat(get(accept(HEAD + lines(NoteImport.CHECKED))).total()).isEqualTo(NoteImport.CHECKED);
    long id = accept(brokenLater);
    assertThat(await(id).status()).isEqualTo("failed");
    assertThat(errors(id)).extracting(ImportErrorView::code).containsExactly("file_broken");
  }

  @Test
  void aWorkbookIsReadInPartsAsWell() throws IOException {
    Path file = folder.resolve("notes.xlsx");
    try (TableWriter table = TableFormat.XLSX.open(Files.newOutputStream(file), "notes")) {
      table.row(List.of("text"));
      for (int i = 0; i < NoteImport.MOST; i++) {
        table.row(List.of("note " + i));
      }
    }

    assertThat(await(accept(file)).count("taken")).isEqualTo(NoteImport.MOST);
  }

  @Test
  void whoComesAfterACrashPassesOverWhatIsKept() {
    long id = accept(HEAD + lines(NoteImport.MOST));
    int killed = 0;
    while (killed < 2 && get(id).rowsRead() < NoteImport.MOST) {
      killed += killReader();
    }
    assertThat(killed).as("connections killed in the middle").isPositive();

    assertThat(await(id).count("taken")).isEqualTo(NoteImport.MOST);
  }

  @Test
  void aCancelledImportIsForgotten() {
    long id = accept(HEAD + lines(NoteImport.MOST));
    TenantScope.run(store.tenant(), () -> jobs.cancel(id));

    assertThat(get(id).status()).isEqualTo("cancelled");
    assertForgotten();
    assertThat(get(id).processed()).isZero();
  }

  private static String lines(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "note " + i)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private long accept(String csv) {
    try {
      return accept(Files.writeString(Files.createTempFile(folder, "notes", ".csv"), csv));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private long accept(Path file) {
    return TenantScope.call(
        store.tenant(),
        () ->
            intake.accept(
                file,
                new NewImport("all", false, "notes", 1, "Somebody"),
                cells -> Header.of(cells, caption -> caption, Map.of())));
  }

  private StoredImport get(long id) {
    return TenantScope.call(store.tenant(), () -> queries.get(id, Locale.ENGLISH));
  }

  private StoredImport await(long id) {
    eventually(() -> assertThat(get(id).finishedAt()).as("%s", get(id)).isNotNull());
    return get(id);
  }

  private List<ImportErrorView> errors(long id) {
    List<ImportErrorView> errors = new ArrayList<>();
    TenantScope.run(store.tenant(), () -> queries.eachError(id, Locale.ENGLISH, errors::add));
    return errors;
  }

  private long count(String table) {
    return TenantScope.call(
        store.tenant(), () -> jdbc.sql("select count(*) from " + table).query(Long.class).single());
  }

  private void assertForgotten() {
    eventually(() -> assertThat(count("note_import_row") + count("note_import_file")).isZero());
  }

  /** Ends the server's side of the session that keeps rows just now. */
  private int killReader() {
    return jdbc.sql(
            """
            select count(*) from (
              select pg_terminate_backend(pid) from pg_stat_activity
              where pid <> pg_backend_pid() and datname = current_database()
                and query ~* 'insert into note_import_row|rows_read = ' and xact_start is not null
              limit 1) killed
            """)
        .query(Integer.class)
        .single();
  }
}
