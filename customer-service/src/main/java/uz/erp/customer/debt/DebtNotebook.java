package uz.erp.customer.debt;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.customer.customer.Account;
import uz.erp.customer.customer.CustomerAccounts;
import uz.erp.customer.customer.CustomerQueries;
import uz.erp.customer.customer.CustomerView;
import uz.erp.platform.measure.Money;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.time.StoreClock;
import uz.erp.platform.web.PageQuery;
import uz.erp.platform.web.PageView;

/** Shows what one customer owes and corrects it by hand. */
@Service
@Transactional
public class DebtNotebook {

  private static final Map<String, String> ORDERINGS =
      Map.of("id", "id", "occurred_at", "occurred_at", "amount", "amount");

  private final CustomerQueries customers;
  private final CustomerAccounts accounts;
  private final DebtLedger ledger;
  private final DebtEntries entries;
  private final StoreClock clock;

  DebtNotebook(
      CustomerQueries customers,
      CustomerAccounts accounts,
      DebtLedger ledger,
      DebtEntries entries,
      StoreClock clock) {
    this.customers = customers;
    this.accounts = accounts;
    this.ledger = ledger;
    this.entries = entries;
    this.clock = clock;
  }

  /**
   * @throws ProblemException 404 when there is no such customer
   */
  @Transactional(readOnly = true)
  public DebtView get(long customerId) {
    CustomerView customer = customers.get(customerId);
    LocalDate today = clock.today();
    List<DebtView.Item> items =
        entries.open(customerId).stream().map(item -> item(item, today)).toList();
    return new DebtView(
        customerId,
        customer.name(),
        customer.creditBalance(),
        customer.creditLimit(),
        customer.creditLimit().minus(customer.creditBalance()).max(Money.ZERO),
        items.stream()
            .filter(DebtView.Item::isOverdue)
            .map(DebtView.Item::remaining)
            .reduce(Money.ZERO, Money::plus),
        items.isEmpty() ? null : items.getFirst().dueDate(),
        items);
  }

  /**
   * @throws ProblemException 404 when there is no such customer
   */
  @Transactional(readOnly = true)
  public PageView<DebtEntry> entries(long customerId, PageQuery page) {
    customers.get(customerId);
    return page.view(
        entries.list(customerId, page.orderBy(ORDERINGS, "-id"), page.limit(), page.offset()),
        entries.count(customerId));
  }

  /**
   * Corrects what is owed.
   *
   * @param amount negative when less is owed
   * @param dueDate of what more is owed; today when it is absent
   * @throws ProblemException 404, or 409 when less than nothing would be owed
   */
  public DebtEntry adjust(
      long customerId, Money amount, @Nullable LocalDate dueDate, String reason) {
    return move(customerId, DebtKind.ADJUST, amount, dueDate, reason);
  }

  /**
   * Gives up what will not be paid any more.
   *
   * @param amount all of it when it is absent
   * @throws ProblemException 404, or 409 when less than that is owed
   */
  public DebtEntry writeOff(long customerId, @Nullable Money amount, String reason) {
    Money owed = accounts.lock(customerId).debt();
    Money given = amount == null ? owed : amount;
    if (!given.isPositive()) {
      throw new ProblemException(DebtProblem.MORE_THAN_OWED, owed.toString());
    }
    return move(customerId, DebtKind.WRITE_OFF, given.negate(), null, reason);
  }

  private DebtEntry move(
      long customerId, DebtKind kind, Money amount, @Nullable LocalDate dueDate, String reason) {
    Account account = accounts.lock(customerId);
    if (amount.isNegative() && account.debt().plus(amount).isNegative()) {
      throw new ProblemException(DebtProblem.MORE_THAN_OWED, account.debt().toString());
    }
    ledger.adjust(account, kind, amount, dueDate == null ? clock.today() : dueDate, reason);
    accounts.settle(account, List.of());
    return entries.list(customerId, DebtEntries.NEWEST_FIRST, 1, 0).getFirst();
  }

  private static DebtView.Item item(OpenItem item, LocalDate today) {
    long late = Math.max(0, ChronoUnit.DAYS.between(item.dueDate(), today));
    return new DebtView.Item(
        item.saleId(), item.dueDate(), item.amount(), item.remaining(), late > 0, late);
  }
}
