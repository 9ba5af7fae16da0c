package uz.erp.catalog.reservation;

import uz.erp.platform.problem.ProblemType;

/** Why stock cannot be promised as asked. */
enum ReservationProblem implements ProblemType {
  RESERVATION_CLOSED(409),
  RESERVATION_DIFFERS(409);

  private final int status;

  ReservationProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
