package uz.erp.catalog.stocktake;

import uz.erp.platform.problem.ProblemType;

/** Why a stock-take cannot go on as asked. */
enum StockTakeProblem implements ProblemType {
  STOCK_TAKE_STATE(409),
  STOCK_TAKE_OVERLAPS(409),
  STOCK_TAKE_EMPTY(409);

  private final int status;

  StockTakeProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
