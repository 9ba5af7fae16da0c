package uz.erp.sales.sale;

import uz.erp.platform.problem.ProblemType;

/** The problems of sales. */
public enum SaleProblem implements ProblemType {
  SALE_NOT_FOUND(404),
  SALE_ITEM_NOT_FOUND(404),
  NO_PENDING_SALE(404),
  SALE_ALREADY_COMPLETED(409),
  SALE_CANCELLED(409),
  SALE_NOT_COMPLETED(409),
  SALE_ALREADY_REFUNDED(409),
  SALE_EMPTY(409),
  ANOTHER_SALE_PENDING(409),
  SALE_HELD(409),
  SALE_NOT_HELD(409),
  SALE_MOVED(409),
  CLIENT_UUID_TAKEN(409),
  CLIENT_NUMBER_TAKEN(409),
  LINE_UUID_TAKEN(409),
  AMOUNT_TOO_LARGE(400),
  PAYMENTS_REQUIRED(400),
  PAYMENTS_DO_NOT_MATCH(400);

  private final int status;

  SaleProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
