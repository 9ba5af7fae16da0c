package uz.erp.customer.debt;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uz.erp.platform.measure.Money;

/**
 * What of a customer's charges is open: a function of the entries alone, whatever order they came
 * in.
 *
 * <p>What came back of a sale makes its own charge smaller. Everything else that was paid, and what
 * came back beyond the charge, settles what is due first. What is open adds up to the balance, or
 * to nothing when more was paid than is owed.
 */
final class Settlement {

  private static final Comparator<DebtEntry> DUE_FIRST =
      Comparator.comparing((DebtEntry charge) -> dueDate(charge)).thenComparing(DebtEntry::id);

  private Settlement() {}

  static List<OpenItem> of(List<DebtEntry> entries, ZoneId zone) {
    List<DebtEntry> charges =
        entries.stream().filter(DebtEntry::isCharge).sorted(DUE_FIRST).toList();
    Map<Long, Money> returned = new HashMap<>();
    Money paid = Money.ZERO;
    DebtEntry lastReversal = null;
    for (DebtEntry entry : entries) {
      if (entry.isCharge()) {
        continue;
      }
      if (entry.kind() == DebtKind.REFUND && entry.saleId() != null) {
        returned.merge(entry.saleId(), entry.amount().negate(), Money::plus);
      } else {
        paid = paid.minus(entry.amount());
        lastReversal = entry.amount().isPositive() ? entry : lastReversal;
      }
    }
    List<OpenItem> open = new ArrayList<>();
    for (DebtEntry charge : charges) {
      Money back = back(charge, returned);
      open.add(
          new OpenItem(
              charge.id(),
              charge.saleId(),
              dueDate(charge),
              charge.amount(),
              charge.amount().minus(back)));
    }
    for (Money beyond : returned.values()) {
      paid = paid.plus(beyond);
    }
    if (paid.isNegative() && lastReversal != null) {
      LocalDate since = lastReversal.occurredAt().atZone(zone).toLocalDate();
      Money owed = paid.negate();
      open.add(new OpenItem(lastReversal.id(), null, since, owed, owed));
    }
    return settled(open, paid);
  }

  /** Takes from what came back of the sale as much as the charge holds. */
  private static Money back(DebtEntry charge, Map<Long, Money> returned) {
    Long sale = charge.saleId();
    Money all = sale == null ? null : returned.get(sale);
    if (sale == null || all == null) {
      return Money.ZERO;
    }
    Money taken = all.min(charge.amount());
    returned.put(sale, all.minus(taken));
    return taken;
  }

  private static List<OpenItem> settled(List<OpenItem> items, Money paid) {
    List<OpenItem> open = new ArrayList<>();
    Money left = paid.max(Money.ZERO);
    for (OpenItem item : items) {
      Money settled = left.min(item.remaining());
      left = left.minus(settled);
      Money remaining = item.remaining().minus(settled);
      if (remaining.isPositive()) {
        open.add(
            new OpenItem(item.entryId(), item.saleId(), item.dueDate(), item.amount(), remaining));
      }
    }
    return open;
  }

  private static LocalDate dueDate(DebtEntry charge) {
    LocalDate due = charge.dueDate();
    if (due == null) {
      throw new IllegalArgumentException("no charge");
    }
    return due;
  }
}
