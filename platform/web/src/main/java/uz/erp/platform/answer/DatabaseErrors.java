package uz.erp.platform.answer;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.TransactionException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.TransactionSystemException;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.ConstraintProblem;
import uz.erp.platform.problem.ProblemException;

/**
 * What the database's refusals mean to a client, by SQLSTATE and by the name of the constraint.
 *
 * @see <a href="https://www.postgresql.org/docs/18/errcodes-appendix.html">PostgreSQL error
 *     codes</a>
 */
final class DatabaseErrors {

  private static final Duration SOON = Duration.ofSeconds(2);

  private final Map<String, ConstraintProblem> constraints;

  DatabaseErrors(List<ConstraintProblem> constraints) {
    this.constraints =
        constraints.stream()
            .collect(Collectors.toMap(ConstraintProblem::constraint, Function.identity()));
  }

  Optional<ProblemException> find(Throwable exception) {
    boolean endUntold = false;
    for (Throwable t = exception; t != null; t = t.getCause()) {
      if (t instanceof OptimisticLockingFailureException) {
        return Optional.of(new ProblemException(CommonProblem.CONFLICT));
      }
      if (t instanceof SQLTransientConnectionException) {
        return Optional.of(ProblemException.unavailable(SOON, exception)); // the pool is empty
      }
      if (t instanceof BatchUpdateException && t.getCause() != null) {
        continue; // has the state of what failed, but not the name of the constraint
      }
      if (t instanceof SQLException e && e.getSQLState() != null) {
        return Optional.ofNullable(byState(e.getSQLState(), e, exception));
      }
      endUntold |= t instanceof TransactionSystemException || t instanceof TransactionException;
    }
    // the connection was gone before the transaction's end was known: the pool gives no SQL state
    return endUntold
        ? Optional.of(ProblemException.unavailable(SOON, exception))
        : Optional.empty();
  }

  private @Nullable ProblemException byState(
      String state, SQLException error, Throwable exception) {
    return switch (state.substring(0, 2)) {
      case "22" -> new ProblemException(CommonProblem.VALIDATION_FAILED); // unfit for its column
      case "23" -> violated(error);
      // unreachable, shutting down, out of resources
      case "08", "53", "57" -> ProblemException.unavailable(SOON, exception);
      // deadlock, serialization failure, lock timeout: nothing was done, it may be repeated
      case "40", "55" -> ProblemException.unavailable(SOON, exception);
      default -> null;
    };
  }

  private @Nullable ProblemException violated(SQLException error) {
    ServerErrorMessage message =
        error instanceof PSQLException e ? e.getServerErrorMessage() : null;
    String name = message == null ? null : message.getConstraint();
    ConstraintProblem known = name == null ? null : constraints.get(name);
    if (known != null) {
      return known.raise();
    }
    return switch (String.valueOf(error.getSQLState())) {
      case "23505", "23503", "23P01" -> new ProblemException(CommonProblem.CONFLICT);
      // a check or a not-null that no rule of ours caught before is our defect
      default -> null;
    };
  }
}
