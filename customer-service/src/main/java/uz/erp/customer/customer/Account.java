package uz.erp.customer.customer;

import uz.erp.platform.measure.Money;
import uz.erp.platform.problem.ProblemException;

/**
 * The balances of a customer whose row is locked by this transaction. Ledgers move them together
 * with an entry; {@link CustomerAccounts} stores and publishes the result.
 */
public final class Account {

  private final long id;
  private final boolean gone;
  private final boolean holdsPerson;
  private Money points;
  private Money debt;
  private boolean moved;

  Account(long id, boolean gone, boolean holdsPerson, Money points, Money debt) {
    this.id = id;
    this.gone = gone;
    this.holdsPerson = holdsPerson;
    this.points = points;
    this.debt = debt;
  }

  public long id() {
    return id;
  }

  public Money points() {
    return points;
  }

  /** What the customer owes; negative when paid in advance. */
  public Money debt() {
    return debt;
  }

  /**
   * @return the balance after it
   */
  public Money movePoints(Money amount) {
    points = sum(points, amount);
    moved = true;
    return points;
  }

  /**
   * @return the balance after it
   */
  public Money moveDebt(Money amount) {
    debt = sum(debt, amount);
    moved = true;
    return debt;
  }

  /**
   * @throws ProblemException 409 while something is owed
   */
  public void requireNoDebt() {
    if (debt.isPositive()) {
      throw new ProblemException(CustomerProblem.CUSTOMER_OWES, debt.toString());
    }
  }

  boolean isGone() {
    return gone;
  }

  /** Whether the row still says who it is, deleted or not. */
  boolean holdsPerson() {
    return holdsPerson;
  }

  boolean isMoved() {
    return moved;
  }

  private static Money sum(Money balance, Money amount) {
    try {
      return balance.plus(amount);
    } catch (ArithmeticException beyondTheColumn) {
      throw new ProblemException(CustomerProblem.BALANCE_LIMIT_EXCEEDED);
    }
  }
}
