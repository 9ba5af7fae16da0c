package uz.erp.platform.importing;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import uz.erp.platform.due.DueWork;
import uz.erp.platform.problem.ConstraintProblem;

/**
 * Works imports off, the oldest of the store first. A step, its progress and its errors are one
 * transaction.
 */
public final class ImportWork implements DueWork {

  private static final Logger log = LoggerFactory.getLogger(ImportWork.class);

  private final ImportKind kind;
  private final ImportJobs jobs;
  private final ImportSteps steps;
  private final List<ConstraintProblem> constraints;
  private final TransactionTemplate transaction;
  private final Clock clock;

  public ImportWork(
      ImportKind kind,
      ImportJobs jobs,
      ImportSteps steps,
      List<ConstraintProblem> constraints,
      TransactionTemplate transaction,
      Clock clock) {
    this.kind = kind;
    this.jobs = jobs;
    this.steps = steps;
    this.constraints = List.copyOf(constraints);
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public String name() {
    return kind.work();
  }

  @Override
  public Optional<Instant> run() {
    AtomicLong current = new AtomicLong();
    boolean more;
    try {
      more = step(current);
    } catch (DataAccessException | TransactionException tryAgain) {
      throw tryAgain;
    } catch (RuntimeException defect) {
      // would fail again for ever and keep the store's other imports waiting
      log.error("import {} cannot go on", current.get(), defect);
      transaction.executeWithoutResult(status -> jobs.end(current.get(), "failed"));
      more = true;
    }
    return more ? Optional.of(clock.instant()) : Optional.empty();
  }

  private boolean step(AtomicLong current) {
    try {
      return inOne(current, steps.most());
    } catch (DataIntegrityViolationException someoneWasFaster) {
      if (!steps.canSkip()) {
        throw someoneWasFaster;
      }
      return rowByRow(current);
    }
  }

  private boolean rowByRow(AtomicLong current) {
    boolean more = true;
    for (int i = 0; i < steps.most() && more; i++) {
      try {
        more = inOne(current, 1);
      } catch (DataIntegrityViolationException refused) {
        transaction.executeWithoutResult(status -> skip(refused));
      }
    }
    return more;
  }

  /**
   * @return whether there may be more to do
   */
  private boolean inOne(AtomicLong current, int limit) {
    return transaction.execute(
        status -> {
          Optional<ImportJob> next = jobs.lockNext();
          if (next.isEmpty()) {
            // the one waited for may be over by now, and another one next
            return jobs.countUnfinished() > 0;
          }
          ImportJob job = next.get();
          current.set(job.id());
          if (!steps.next(job, limit)) {
            jobs.end(job.id(), "done");
          }
          return true;
        });
  }

  /** The server quotes the name of the constraint, whatever language it speaks. */
  private void skip(DataIntegrityViolationException refused) {
    String message = String.valueOf(refused.getMostSpecificCause().getMessage());
    Optional<ConstraintProblem> problem =
        constraints.stream()
            .filter(known -> message.contains('"' + known.constraint() + '"'))
            .findFirst();
    String column = problem.map(ConstraintProblem::field).orElse("");
    String key =
        problem.map(known -> "problem." + known.type().code()).orElse("validation.invalid");
    steps.skip(jobs.lockNext().orElseThrow(), column, key);
  }
}
