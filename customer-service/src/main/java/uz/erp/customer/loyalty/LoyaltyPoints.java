package uz.erp.customer.loyalty;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.customer.customer.Account;
import uz.erp.customer.customer.CustomerAccounts;
import uz.erp.customer.customer.CustomerQueries;
import uz.erp.platform.measure.Money;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.web.PageQuery;
import uz.erp.platform.web.PageView;

/** Shows a customer's points and moves them by hand. */
@Service
@Transactional
public class LoyaltyPoints {

  private static final Map<String, String> ORDERINGS =
      Map.of("id", "id", "occurred_at", "occurred_at", "amount", "amount");

  private final CustomerQueries customers;
  private final CustomerAccounts accounts;
  private final LoyaltyLedger ledger;
  private final LoyaltyEntries entries;

  LoyaltyPoints(
      CustomerQueries customers,
      CustomerAccounts accounts,
      LoyaltyLedger ledger,
      LoyaltyEntries entries) {
    this.customers = customers;
    this.accounts = accounts;
    this.ledger = ledger;
    this.entries = entries;
  }

  /**
   * @throws ProblemException 404 when there is no such customer
   */
  @Transactional(readOnly = true)
  public LoyaltyView get(long customerId, PageQuery page) {
    Money balance = customers.get(customerId).pointsBalance();
    PageView<LoyaltyEntry> found =
        page.view(
            entries.list(customerId, page.orderBy(ORDERINGS, "-id"), page.limit(), page.offset()),
            entries.count(customerId));
    return new LoyaltyView(
        customerId, balance, found.count(), found.next(), found.previous(), found.results());
  }

  /**
   * @throws ProblemException 404, or 409 when it would take more than there are
   */
  public LoyaltyEntry adjust(long customerId, Money amount, String reason) {
    Account account = accounts.lock(customerId);
    ledger.adjust(account, amount, reason);
    accounts.settle(account, List.of());
    return entries.list(customerId, LoyaltyEntries.NEWEST_FIRST, 1, 0).getFirst();
  }
}
