package uz.erp.platform.importing;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import uz.erp.platform.due.DueWork;
import uz.erp.platform.problem.ConstraintProblem;

/**
 * Works imports off, the oldest of the store first: reads the file, then takes its rows step by
 * step. A step, its progress and its errors are one transaction.
 */
public final class ImportWork implements DueWork, AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(ImportWork.class);

  private final ImportKind kind;
  private final ImportJobs jobs;
  private final ImportFiles files;
  private final ImportSteps steps;
  private final ImportReader reader;
  private final List<ConstraintProblem> constraints;
  private final TransactionTemplate transaction;
  private final Clock clock;

  ImportWork(
      ImportKind kind,
      ImportJobs jobs,
      ImportFiles files,
      ImportSteps steps,
      List<ConstraintProblem> constraints,
      TransactionTemplate transaction,
      Clock clock) {
    this.kind = kind;
    this.jobs = jobs;
    this.files = files;
    this.steps = steps;
    this.reader = new ImportReader(kind.limits(), jobs, files, steps::rows, transaction);
    this.constraints = List.copyOf(constraints);
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public String name() {
    return kind.work();
  }

  @Override
  public void close() {
    reader.close();
  }

  @Override
  public Optional<Instant> run() {
    // in this order, so that one that is cancelled just now is seen by one of them
    Optional<ImportJob> next = transaction.execute(status -> jobs.findNext());
    boolean forgot = Boolean.TRUE.equals(transaction.execute(status -> files.forgetSome()));
    reader.forgetAllBut(next.filter(job -> !job.isRead()));
    next.ifPresent(this::advance);
    return forgot || next.isPresent() ? Optional.of(clock.instant()) : Optional.empty();
  }

  private void advance(ImportJob job) {
    try {
      if (job.isRead()) {
        step(job.id());
      } else {
        reader.read(job);
      }
    } catch (DataAccessException | TransactionException | UncheckedIOException tryAgain) {
      throw tryAgain;
    } catch (RuntimeException defect) {
      // would fail again for ever and keep the store's other imports waiting
      log.error("import {} cannot go on", job.id(), defect);
      transaction.executeWithoutResult(status -> jobs.end(job.id(), "failed"));
    }
  }

  private void step(long id) {
    try {
      inOne(id, steps.most());
    } catch (DataIntegrityViolationException someoneWasFaster) {
      if (!steps.canSkip()) {
        throw someoneWasFaster;
      }
      rowByRow(id);
    }
  }

  private void rowByRow(long id) {
    boolean more = true;
    for (int i = 0; i < steps.most() && more; i++) {
      try {
        more = inOne(id, 1);
      } catch (DataIntegrityViolationException refused) {
        transaction.executeWithoutResult(status -> skip(id, refused));
      }
    }
  }

  /**
   * @return whether there may be more to do
   */
  private boolean inOne(long id, int limit) {
    return transaction.execute(
        status -> {
          Optional<ImportJob> job = jobs.lock(id);
          if (job.isPresent() && !steps.next(job.get(), limit)) {
            jobs.end(id, "done");
            return false;
          }
          return job.isPresent();
        });
  }

  /** The server quotes the name of the constraint, whatever language it speaks. */
  private void skip(long id, DataIntegrityViolationException refused) {
    String message = String.valueOf(refused.getMostSpecificCause().getMessage());
    Optional<ConstraintProblem> problem =
        constraints.stream()
            .filter(known -> message.contains('"' + known.constraint() + '"'))
            .findFirst();
    String column = problem.map(ConstraintProblem::field).orElse("");
    String key =
        problem.map(known -> "problem." + known.type().code()).orElse("validation.invalid");
    jobs.lock(id).ifPresent(job -> steps.skip(job, column, key));
  }
}
