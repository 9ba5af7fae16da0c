package uz.erp.platform.problem;

import org.jspecify.annotations.Nullable;

/**
 * Says what a violated database constraint means to a client.
 *
 * @param constraint the constraint's name in the database
 * @param field the request field to name, if one is to blame; its message is that of the problem
 */
public record ConstraintProblem(String constraint, ProblemType type, @Nullable String field) {

  /** The answer to a request that ran into the constraint. */
  public ProblemException raise() {
    return field == null
        ? new ProblemException(type)
        : ProblemException.field(type, field, "problem." + type.code());
  }
}
