package uz.erp.catalog.exchange;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import uz.erp.platform.due.DueWork;
import uz.erp.platform.problem.ConstraintProblem;

/**
 * Works imports off, the oldest of the store first. A chunk of rows, its progress and its errors
 * are one transaction; a chunk that runs into what someone else did meanwhile is done row by row,
 * so that only the row to blame fails.
 */
@Component
class ImportWork implements DueWork {

  static final String NAME = "product-import";

  private static final Logger log = LoggerFactory.getLogger(ImportWork.class);
  private static final int CHUNK = 250;

  private final Imports imports;
  private final ImportChunk chunks;
  private final List<ConstraintProblem> constraints;
  private final TransactionTemplate transaction;
  private final Clock clock;

  ImportWork(
      Imports imports,
      ImportChunk chunks,
      List<ConstraintProblem> constraints,
      TransactionTemplate transaction,
      Clock clock) {
    this.imports = imports;
    this.chunks = chunks;
    this.constraints = List.copyOf(constraints);
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Optional<Instant> run() {
    AtomicLong current = new AtomicLong();
    boolean more;
    try {
      more = inOne(current, CHUNK);
    } catch (DataIntegrityViolationException someoneWasFaster) {
      more = rowByRow(current);
    } catch (DataAccessException | TransactionException tryAgain) {
      throw tryAgain;
    } catch (RuntimeException defect) {
      // would fail again for ever and keep the store's other imports waiting
      log.error("import {} cannot go on", current.get(), defect);
      transaction.executeWithoutResult(status -> imports.end(current.get(), "failed"));
      more = true;
    }
    return more ? Optional.of(clock.instant()) : Optional.empty();
  }

  private boolean rowByRow(AtomicLong current) {
    boolean more = true;
    for (int i = 0; i < CHUNK && more; i++) {
      try {
        more = inOne(current, 1);
      } catch (DataIntegrityViolationException refused) {
        RowProblem problem = problemOf(refused);
        transaction.executeWithoutResult(status -> skip(problem));
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
          Optional<ImportJob> next = imports.lockNext();
          if (next.isEmpty()) {
            // the one waited for may be over by now, and another one next
            return imports.countUnfinished() > 0;
          }
          ImportJob job = next.get();
          current.set(job.id());
          List<StagedRow> rows = imports.nextRows(job.id(), limit);
          if (rows.isEmpty()) {
            imports.end(job.id(), "done");
            return true;
          }
          imports.advance(job.id(), rows.getLast().number(), chunks.process(job, rows));
          return true;
        });
  }

  private void skip(RowProblem problem) {
    ImportJob job = imports.lockNext().orElseThrow();
    StagedRow row = imports.nextRows(job.id(), 1).getFirst();
    RowError error = new RowError(row.number(), problem.column(), problem.key(), List.of(), "");
    imports.advance(job.id(), row.number(), Outcome.failed(error));
  }

  /** The server quotes the name of the constraint, whatever language it speaks. */
  private RowProblem problemOf(DataIntegrityViolationException refused) {
    String message = String.valueOf(refused.getMostSpecificCause().getMessage());
    return constraints.stream()
        .filter(known -> message.contains('"' + known.constraint() + '"'))
        .findFirst()
        .map(
            known ->
                new RowProblem(
                    known.field() == null ? "" : known.field(), "problem." + known.type().code()))
        .orElse(new RowProblem("", "validation.invalid"));
  }

  private record RowProblem(String column, String key) {}
}
