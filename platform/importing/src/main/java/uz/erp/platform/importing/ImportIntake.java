package uz.erp.platform.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import uz.erp.platform.due.Agenda;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.table.BoundedTable;
import uz.erp.platform.table.Header;

/**
 * Takes files in: looks at their beginning, refuses what is no table of the kind and keeps the rest
 * as it is, because to read half a million rows takes longer than a client waits.
 */
public final class ImportIntake {

  /** Of a store, the one that runs included. */
  private static final int MAX_UNFINISHED = 10;

  /** The others of the service's connections are for whoever sells. */
  private static final int AT_ONCE = 2;

  private static final Duration SOON = Duration.ofSeconds(5);

  private final ImportKind kind;
  private final ImportJobs jobs;
  private final ImportFiles files;
  private final Agenda agenda;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final Semaphore turns = new Semaphore(AT_ONCE);

  ImportIntake(
      ImportKind kind,
      ImportJobs jobs,
      ImportFiles files,
      Agenda agenda,
      TransactionTemplate transaction,
      Clock clock) {
    this.kind = kind;
    this.jobs = jobs;
    this.files = files;
    this.agenda = agenda;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** A file that begins well, and how many rows it has if it was read to its end. */
  private record Begun(Header header, @Nullable Integer total) {}

  /**
   * @param header what the captions of the columns mean
   * @return the id of the import
   * @throws ProblemException 400 on {@code file} when it cannot be read, 409 when too many imports
   *     of the store wait already, 429 when the service is busy with other files
   */
  public long accept(Path file, NewImport request, Function<List<String>, Header> header) {
    if (!turns.tryAcquire()) {
      throw ProblemException.tooManyRequests(SOON);
    }
    try {
      Begun begun = begin(file, header);
      return transaction.execute(status -> keep(file, request, begun));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      turns.release();
    }
  }

  private Begun begin(Path file, Function<List<String>, Header> header) throws IOException {
    try (BoundedTable table = BoundedTable.open(file, kind.limits())) {
      Header known = header.apply(table.header());
      boolean more = table.next() != null;
      while (more && table.total() <= kind.checked()) {
        more = table.next() != null;
      }
      return new Begun(known, more ? null : table.total());
    }
  }

  private long keep(Path file, NewImport request, Begun begun) {
    if (jobs.countUnfinished() >= MAX_UNFINISHED) {
      throw new ProblemException(ImportProblem.TOO_MANY_IMPORTS, MAX_UNFINISHED);
    }
    try {
      long id = jobs.add(request, begun.header(), begun.total());
      files.keep(id, file);
      agenda.request(kind.work(), clock.instant());
      return id;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
