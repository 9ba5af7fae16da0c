package uz.erp.sales.session;

import uz.erp.platform.problem.ProblemType;

/** The problems of sessions. */
public enum SessionProblem implements ProblemType {
  SESSION_NOT_FOUND(404),
  NO_OPEN_SESSION(404),
  NOT_YOUR_SESSION(403),
  CASH_LIMIT_EXCEEDED(403),
  SESSION_CLOSED(409),
  SESSION_ENDED(409),
  SESSION_NOT_CLOSED(409),
  CASH_MOVEMENT_NOT_FOUND(404),
  CASH_MOVEMENT_ALREADY_REVERSED(409),
  CASH_MOVEMENT_IS_REVERSAL(409),
  SESSION_REQUIRED(409),
  SESSION_ALREADY_OPEN(409),
  REGISTER_BUSY(409),
  SESSION_HAS_PENDING_SALE(409);

  private final int status;

  SessionProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
