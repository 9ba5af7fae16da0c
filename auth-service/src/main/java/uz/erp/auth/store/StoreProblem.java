package uz.erp.auth.store;

import uz.erp.platform.problem.ProblemType;

/** The problems of stores. */
enum StoreProblem implements ProblemType {
  /** Sums already recorded are in the store's currency and carry no other. */
  CURRENCY_FIXED(409),
  /** A cashier is working at a till; the money in the drawer has to be counted first. */
  SESSION_OPEN(409),
  /** The time in which a deleted store can be restored is over. */
  STORE_NOT_RESTORABLE(409);

  private final int status;

  StoreProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
