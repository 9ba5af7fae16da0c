package uz.erp.customer.merge;

import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import uz.erp.customer.customer.Account;
import uz.erp.customer.customer.CustomerAccounts;
import uz.erp.customer.customer.CustomerQueries;
import uz.erp.customer.customer.CustomerRegistry;
import uz.erp.customer.customer.CustomerView;
import uz.erp.customer.debt.DebtLedger;
import uz.erp.customer.loyalty.LoyaltyLedger;
import uz.erp.customer.purchase.PurchaseJournal;
import uz.erp.platform.access.CurrentEmployee;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.time.StoreClock;

/** Joins two customers who are one person. */
@Service
@Transactional
public class CustomerMerging {

  private final CustomerAccounts accounts;
  private final CustomerQueries customers;
  private final CustomerRegistry registry;
  private final PurchaseJournal purchases;
  private final LoyaltyLedger loyalty;
  private final DebtLedger debts;
  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final StoreClock clock;

  CustomerMerging(
      CustomerAccounts accounts,
      CustomerQueries customers,
      CustomerRegistry registry,
      PurchaseJournal purchases,
      LoyaltyLedger loyalty,
      DebtLedger debts,
      JdbcClient jdbc,
      JsonMapper json,
      StoreClock clock) {
    this.accounts = accounts;
    this.customers = customers;
    this.registry = registry;
    this.purchases = purchases;
    this.loyalty = loyalty;
    this.debts = debts;
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  /**
   * @return the survivor
   * @throws ProblemException 404 when the first is not there, 400 on the field {@code into} when
   *     the second is not
   */
  public CustomerView merge(long goneId, long survivorId) {
    if (goneId == survivorId) {
      throw ProblemException.field("into", "validation.same_customer");
    }
    accounts.lockInOrder(List.of(goneId, survivorId));
    CustomerView merged = customers.get(goneId);
    Account gone = accounts.lock(goneId);
    Account survivor =
        accounts
            .findLocked(survivorId)
            .orElseThrow(() -> ProblemException.field("into", "validation.no_such_customer"));
    remember(merged, survivorId);
    purchases.merge(gone, survivor);
    loyalty.merge(gone, survivor);
    debts.merge(gone, survivor);
    accounts.keep(gone);
    accounts.keep(survivor);
    return registry.absorb(goneId, survivorId);
  }

  /** The names of all who became this customer stay readable until it is forgotten. */
  private void remember(CustomerView gone, long survivorId) {
    CurrentEmployee employee = CurrentEmployee.get();
    jdbc.sql("update customer_merge set into_id = ? where into_id = ?")
        .params(survivorId, gone.id())
        .update();
    jdbc.sql(
            """
            insert into customer_merge
              (from_id, into_id, noted, employee_id, employee_name, merged_at)
            values (?, ?, cast(? as jsonb), ?, ?, ?)""")
        .params(
            gone.id(),
            survivorId,
            json.writeValueAsString(gone),
            employee.employeeId(),
            employee.name(),
            clock.now().atOffset(ZoneOffset.UTC))
        .update();
  }
}
