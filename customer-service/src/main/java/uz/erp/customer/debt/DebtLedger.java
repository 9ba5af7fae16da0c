package uz.erp.customer.debt;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.customer.customer.Account;
import uz.erp.platform.access.CurrentEmployee;
import uz.erp.platform.measure.Money;
import uz.erp.platform.time.StoreClock;

/** The only place that moves debt, each movement with its entry. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class DebtLedger {

  private final DebtEntries entries;
  private final StoreClock clock;

  DebtLedger(DebtEntries entries, StoreClock clock) {
    this.entries = entries;
    this.clock = clock;
  }

  /** Enters what of a sale is on credit. */
  public void sold(Account account, long saleId, Money onCredit, LocalDate dueDate, Instant at) {
    enter(account, NewEntry.charge(DebtKind.SALE, onCredit, dueDate, saleId, at));
  }

  /** Enters what came back of a sale on credit. */
  public void refunded(Account account, long saleId, long refundId, Money onCredit, Instant at) {
    enter(account, NewEntry.refund(onCredit, saleId, refundId, at));
  }

  /** Brings everything one customer owes, or has paid in advance, to another. */
  public void merge(Account gone, Account survivor) {
    Instant now = clock.now();
    Money advance = gone.debt().negate();
    List<OpenItem> open = entries.open(gone.id());
    enter(gone, NewEntry.of(DebtKind.MERGE, gone.debt().negate(), null, now));
    for (OpenItem item : open) {
      entries.enter(
          survivor,
          NewEntry.charge(DebtKind.MERGE, item.remaining(), item.dueDate(), item.saleId(), now));
    }
    if (advance.isPositive()) {
      entries.enter(survivor, NewEntry.of(DebtKind.MERGE, advance.negate(), null, now));
    }
    entries.settle(survivor.id());
  }

  /** Wipes what people wrote about the customer; the figures stay. */
  public void wipeReasons(long customerId) {
    entries.wipeReasons(customerId);
  }

  /** All entries of a customer, in the order they were made. */
  public List<DebtEntry> all(long customerId) {
    return entries.all(customerId);
  }

  /** Whether it was new. */
  boolean paid(Account account, DebtPaid payment) {
    if (entries.knows(payment.paymentId(), DebtKind.PAYMENT)) {
      return false;
    }
    enter(
        account,
        NewEntry.of(
                DebtKind.PAYMENT,
                payment.amount().negate(),
                payment.paymentId(),
                payment.receivedAt())
            .with(payment.method(), null, payment.employeeId(), payment.cashierName()));
    return true;
  }

  /** Whether it was new. */
  boolean reversed(Account account, DebtPaymentReversed reversal, Instant at) {
    if (entries.knows(reversal.paymentId(), DebtKind.PAYMENT_REVERSAL)) {
      return false;
    }
    enter(
        account,
        NewEntry.of(DebtKind.PAYMENT_REVERSAL, reversal.amount(), reversal.paymentId(), at)
            .with(null, reversal.reason(), null, null));
    return true;
  }

  /** Corrects the notebook by hand: a new charge when more is owed, else less of the old ones. */
  void adjust(Account account, DebtKind kind, Money amount, LocalDate dueDate, String reason) {
    NewEntry entry =
        amount.isPositive()
            ? NewEntry.charge(kind, amount, dueDate, null, clock.now())
            : NewEntry.of(kind, amount, null, clock.now());
    enter(account, entry.by(CurrentEmployee.get(), reason));
  }

  private void enter(Account account, NewEntry entry) {
    if (!entry.amount().isZero()) {
      entries.enter(account, entry);
      entries.settle(account.id());
    }
  }
}
