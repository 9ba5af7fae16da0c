package uz.erp.customer.loyalty;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.customer.customer.Account;
import uz.erp.platform.access.CurrentEmployee;
import uz.erp.platform.measure.Money;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.time.StoreClock;

/** The only place that moves points, each movement with its entry. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class LoyaltyLedger {

  private final LoyaltyEntries entries;
  private final LoyaltyRule rule;
  private final StoreClock clock;

  LoyaltyLedger(LoyaltyEntries entries, LoyaltyRule rule, StoreClock clock) {
    this.entries = entries;
    this.rule = rule;
    this.clock = clock;
  }

  /**
   * Enters what a completed sale cost in points and what it earned.
   *
   * @param lineTotals by line id, in the order of the receipt
   */
  public void sold(
      Account account,
      long saleId,
      Money total,
      Money paid,
      Map<Long, Money> lineTotals,
      Instant at) {
    entries.enter(account, Movement.ofSale(LoyaltyKind.SPEND, paid.negate(), saleId, at));
    Money earned = rule.get().earned(total, paid);
    entries.enter(
        account,
        Movement.ofSale(LoyaltyKind.EARN, earned, saleId, at)
            .broughtBy(PointsOfLine.part(earned, lineTotals)));
  }

  /** Gives back what was paid in points for goods that came back. */
  public void paidBack(Account account, long saleId, long refundId, Money paid, Instant at) {
    entries.enter(account, Movement.ofRefund(LoyaltyKind.GIVE_BACK, paid, saleId, refundId, at));
  }

  /** Takes back what the sale earned, as much as has come back of it by now. */
  public void takeBack(Account account, Returned returned, long refundId, Instant at) {
    Money earned = entries.sumOfSale(returned.saleId(), LoyaltyKind.EARN);
    Money taken = entries.sumOfSale(returned.saleId(), LoyaltyKind.TAKE_BACK).negate();
    Money due = returned.dueOf(earned).minus(taken);
    entries.enter(
        account,
        Movement.ofRefund(LoyaltyKind.TAKE_BACK, due.negate(), returned.saleId(), refundId, at));
  }

  /**
   * Moves points by hand.
   *
   * @throws ProblemException 409 when it would take more than there are
   */
  public void adjust(Account account, Money amount, String reason) {
    if (amount.isNegative() && account.points().plus(amount).isNegative()) {
      throw new ProblemException(LoyaltyProblem.INSUFFICIENT_POINTS, account.points().toString());
    }
    entries.enter(
        account,
        Movement.of(LoyaltyKind.ADJUST, amount, clock.now()).by(CurrentEmployee.get(), reason));
  }

  /** Brings all points of one customer to another. */
  public void merge(Account gone, Account survivor) {
    Money points = gone.points();
    Instant now = clock.now();
    entries.enter(gone, Movement.of(LoyaltyKind.MERGE, points.negate(), now));
    entries.enter(survivor, Movement.of(LoyaltyKind.MERGE, points, now));
  }

  /** Wipes what people wrote about the customer; the figures stay. */
  public void wipeReasons(long customerId) {
    entries.wipeReasons(customerId);
  }

  /** All entries of a customer, the newest first. */
  public List<LoyaltyEntry> all(long customerId) {
    return entries.list(customerId, LoyaltyEntries.NEWEST_FIRST, Integer.MAX_VALUE, 0);
  }

  void expire(Account account, Money amount) {
    entries.enter(account, Movement.of(LoyaltyKind.EXPIRE, amount.negate(), clock.now()));
  }
}
