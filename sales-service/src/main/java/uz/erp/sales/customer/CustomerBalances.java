package uz.erp.sales.customer;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.measure.Money;
import uz.erp.platform.problem.ProblemException;

/**
 * Points and credit of customers at the tills, also while customer-service is away: available is
 * what the copy says less what was spent here since.
 *
 * <p>A transaction that moves a balance locks the customer's row of the copy, so two tills cannot
 * spend the same points. The lock comes after the sale's and before the counters'.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class CustomerBalances {

  private static final int LONGEST_WAY = 16;

  private final JdbcClient jdbc;
  private final CustomerSpends spends;

  CustomerBalances(JdbcClient jdbc, CustomerSpends spends) {
    this.jdbc = jdbc;
    this.spends = spends;
  }

  /**
   * Pays a sale with points, or puts a part of it on the customer's account.
   *
   * @throws ProblemException 409 with the member {@code available} when there is less
   */
  public void spend(long customerId, long saleId, Money points, Money credit) {
    Balance balance = lock(customerId);
    // only now, under the lock: a statement sees what was committed before it began
    CustomerSpends.Sum spent = spends.sum(balance.customerId());
    require(
        CustomerProblem.NOT_ENOUGH_POINTS,
        points,
        balance.points().amount().subtract(spent.points()));
    require(
        CustomerProblem.CREDIT_LIMIT_EXCEEDED,
        credit,
        balance.creditLimit().amount().subtract(balance.debt().amount()).subtract(spent.credit()));
    spends.insert(CustomerSpends.Kind.SALE, saleId, balance.customerId(), points, credit);
  }

  /** Records that a refund gave points back and lowered the debt. */
  public void giveBack(long customerId, long refundId, Money points, Money credit) {
    book(CustomerSpends.Kind.REFUND, customerId, refundId, points, credit);
  }

  /** Records that a customer paid so much of the debt at a till. */
  public void payDebt(long customerId, long paymentId, Money amount) {
    book(CustomerSpends.Kind.DEBT_PAYMENT, customerId, paymentId, Money.ZERO, amount);
  }

  /** Records that such a payment was reversed; the debt is what it was. */
  public void reverseDebtPayment(long customerId, long paymentId, Money amount) {
    book(CustomerSpends.Kind.DEBT_REVERSAL, customerId, paymentId, Money.ZERO, amount.negate());
  }

  private void book(
      CustomerSpends.Kind kind, long customerId, long documentId, Money points, Money credit) {
    long holder = lock(customerId).customerId();
    spends.insert(kind, documentId, holder, points.negate(), credit.negate());
  }

  private static void require(CustomerProblem problem, Money asked, BigDecimal available) {
    if (asked.isPositive() && asked.amount().compareTo(available) > 0) {
      String left = Money.of(available.max(BigDecimal.ZERO)).toString();
      throw new ProblemException(problem, left).with("available", left);
    }
  }

  /**
   * Locks the customer, or the one this customer was merged into; an unknown one has no balance.
   */
  private Balance lock(long customerId) {
    Balance found = lockRow(customerId);
    for (int step = 1; step < LONGEST_WAY && found.mergedInto() != null; step++) {
      found = lockRow(found.mergedInto());
    }
    return found;
  }

  private Balance lockRow(long customerId) {
    return jdbc.sql(
            """
            select customer_id, points_balance, credit_limit, credit_balance, merged_into
            from customer_copy where customer_id = ? for no key update""")
        .param(customerId)
        .query((row, number) -> balance(row))
        .optional()
        .orElseGet(() -> Balance.none(customerId));
  }

  private static Balance balance(ResultSet row) throws SQLException {
    long into = row.getLong("merged_into");
    Long mergedInto = row.wasNull() ? null : into;
    return new Balance(
        row.getLong("customer_id"),
        Money.of(row.getBigDecimal("points_balance")),
        Money.of(row.getBigDecimal("credit_limit")),
        Money.of(row.getBigDecimal("credit_balance")),
        mergedInto);
  }

  private record Balance(
      long customerId, Money points, Money creditLimit, Money debt, @Nullable Long mergedInto) {

    static Balance none(long customerId) {
      return new Balance(customerId, Money.ZERO, Money.ZERO, Money.ZERO, null);
    }
  }
}
