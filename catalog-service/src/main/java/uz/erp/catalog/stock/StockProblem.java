package uz.erp.catalog.stock;

import uz.erp.platform.problem.ProblemType;

/** Why stock cannot move as asked. */
enum StockProblem implements ProblemType {
  INSUFFICIENT_STOCK(409),
  INSUFFICIENT_AVAILABLE(409),
  INSUFFICIENT_BATCH(409),
  BATCH_REQUIRED(409),
  STOCK_LIMIT_EXCEEDED(409);

  private final int status;

  StockProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
