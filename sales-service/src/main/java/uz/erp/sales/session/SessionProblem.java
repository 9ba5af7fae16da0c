package uz.erp.sales.session;

import uz.erp.platform.problem.ProblemType;

/** Every way a session says no. */
public enum SessionProblem implements ProblemType {
  SESSION_NOT_FOUND(404),
  NO_OPEN_SESSION(404),
  NOT_YOUR_SESSION(403),
  CASH_LIMIT_EXCEEDED(403),
  SESSION_CLOSED(409),
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
