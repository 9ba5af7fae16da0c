package uz.erp.sales.refund;

import uz.erp.platform.problem.ProblemType;

/** The problems of refunds, beside those of the sale itself. */
public enum RefundProblem implements ProblemType {
  REFUND_EXCEEDS_SOLD(409),
  REFUND_EXCEEDS_PAID(409),
  REFUND_PAYMENTS_DO_NOT_MATCH(400),
  REFUND_OF_CLOSED_SESSION(409),
  REFUND_TOO_LATE(409),
  REFUND_CLIENT_UUID_TAKEN(409),
  REFUND_NOT_FOUND(404);

  private final int status;

  RefundProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
