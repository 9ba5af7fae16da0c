package uz.erp.platform.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.springframework.transaction.support.TransactionTemplate;
import uz.erp.platform.due.Agenda;
import uz.erp.platform.problem.ProblemException;

/** Takes files in: refuses what is no table of the kind and keeps the rest until it is done. */
public final class ImportIntake {

  /** Of a store, the one that runs included. */
  private static final int MAX_UNFINISHED = 10;

  /** The others of the service's connections are for whoever sells. */
  private static final int AT_ONCE = 2;

  private static final Duration SOON = Duration.ofSeconds(5);

  private final ImportKind kind;
  private final ImportJobs jobs;
  private final Agenda agenda;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final Semaphore turns = new Semaphore(AT_ONCE);

  public ImportIntake(
      ImportKind kind,
      ImportJobs jobs,
      Agenda agenda,
      TransactionTemplate transaction,
      Clock clock) {
    this.kind = kind;
    this.jobs = jobs;
    this.agenda = agenda;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * @param rows how this one file is understood and kept
   * @return the id of the import
   * @throws ProblemException 400 on {@code file} when it cannot be read, 409 when too many imports
   *     of the store wait already, 429 when the service is busy with other files
   */
  public long accept(Path file, NewImport request, ImportRows rows) {
    if (!turns.tryAcquire()) {
      throw ProblemException.tooManyRequests(SOON);
    }
    try {
      return transaction.execute(status -> keep(file, request, rows));
    } finally {
      turns.release();
    }
  }

  private long keep(Path file, NewImport request, ImportRows rows) {
    if (jobs.countUnfinished() >= MAX_UNFINISHED) {
      throw new ProblemException(ImportProblem.TOO_MANY_IMPORTS, MAX_UNFINISHED);
    }
    try {
      long id = new Staging(jobs, request, rows).read(file, kind.limits());
      agenda.request(kind.work(), clock.instant());
      return id;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
