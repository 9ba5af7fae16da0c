package uz.erp.platform.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.transaction.support.TransactionTemplate;
import uz.erp.platform.problem.FieldErrors;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.table.TableLimits;
import uz.erp.platform.table.TableRow;

/**
 * Turns kept files into rows, a part at a time. A part and how far the file is read are one
 * transaction, which only comes about if nobody else read that part; after a crash the rows that
 * are kept are passed over.
 */
final class ImportReader {

  private static final int KEPT_AT_A_TIME = 5_000;
  private static final int PASSED_AT_A_TIME = 20_000;

  private final TableLimits limits;
  private final ImportJobs jobs;
  private final ImportFiles files;
  private final Function<ImportJob, ImportRows> rows;
  private final TransactionTemplate transaction;
  private final OpenFiles open = new OpenFiles();

  ImportReader(
      TableLimits limits,
      ImportJobs jobs,
      ImportFiles files,
      Function<ImportJob, ImportRows> rows,
      TransactionTemplate transaction) {
    this.limits = limits;
    this.jobs = jobs;
    this.files = files;
    this.rows = rows;
    this.transaction = transaction;
  }

  /** Keeps the next rows; ends the import when the file turns out to be none. */
  void read(ImportJob job) {
    Optional<OpenFile> left = open.take(job.id());
    int lastNumber = 0;
    try {
      OpenFile file = left.isPresent() ? left.get() : open(job);
      boolean goesOn = false;
      try {
        goesOn = read(job, file);
      } finally {
        lastNumber = file.lastNumber();
        if (goesOn) {
          open.giveBack(job.id(), file);
        } else {
          OpenFiles.close(file);
        }
      }
    } catch (ProblemException refused) {
      RowError error = errorOf(refused, lastNumber);
      transaction.executeWithoutResult(status -> jobs.fail(job.id(), error));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** To be called when this import is the next to be read, or none. */
  void forgetAllBut(Optional<ImportJob> next) {
    open.closeAllBut(next.map(ImportJob::id).orElse(null));
  }

  void close() {
    open.closeAll();
  }

  private OpenFile open(ImportJob job) throws IOException {
    Path copy = Files.createTempFile("import", ".table");
    try {
      transaction.executeWithoutResult(status -> files.copy(job.id(), copy));
      return OpenFile.open(copy, limits, rows.apply(job));
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(copy);
      throw e;
    }
  }

  /**
   * @return whether the file is of use for the next step
   */
  private boolean read(ImportJob job, OpenFile file) throws IOException {
    int behind = job.rowsRead() - file.rowsRead();
    if (behind > 0) {
      file.rows().pass(file.next(Math.min(behind, PASSED_AT_A_TIME)));
      return true;
    }
    List<TableRow> next = behind == 0 ? file.next(KEPT_AT_A_TIME) : List.of();
    return behind == 0 && Boolean.TRUE.equals(transaction.execute(status -> keep(job, file, next)));
  }

  private boolean keep(ImportJob job, OpenFile file, List<TableRow> next) {
    boolean isOurs = jobs.readOn(job, file.rowsRead(), file.hasEnded());
    if (isOurs && !next.isEmpty()) {
      file.rows().keep(job.id(), next);
    }
    return isOurs && !file.hasEnded();
  }

  /** Of the row behind the last one that could be read. */
  private static RowError errorOf(ProblemException refused, int lastNumber) {
    FieldErrors.Text text = refused.fields().values().iterator().next().getFirst();
    return new RowError(lastNumber + 1, "", text.key(), text.arguments(), "");
  }
}
