package uz.erp.customer.erasure;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.customer.customer.Account;
import uz.erp.customer.customer.CustomerAccounts;
import uz.erp.customer.customer.CustomerQueries;
import uz.erp.customer.customer.CustomerRegistry;
import uz.erp.customer.debt.DebtLedger;
import uz.erp.customer.loyalty.LoyaltyLedger;
import uz.erp.customer.purchase.PurchaseQueries;
import uz.erp.platform.access.CurrentEmployee;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.time.StoreClock;

/** Hands out what is held on a person, and forgets it. */
@Service
@Transactional
public class PersonalData {

  private final JdbcClient jdbc;
  private final CustomerQueries customers;
  private final CustomerAccounts accounts;
  private final CustomerRegistry registry;
  private final PurchaseQueries purchases;
  private final LoyaltyLedger loyalty;
  private final DebtLedger debts;
  private final StoreClock clock;

  PersonalData(
      JdbcClient jdbc,
      CustomerQueries customers,
      CustomerAccounts accounts,
      CustomerRegistry registry,
      PurchaseQueries purchases,
      LoyaltyLedger loyalty,
      DebtLedger debts,
      StoreClock clock) {
    this.jdbc = jdbc;
    this.customers = customers;
    this.accounts = accounts;
    this.registry = registry;
    this.purchases = purchases;
    this.loyalty = loyalty;
    this.debts = debts;
    this.clock = clock;
  }

  /**
   * @throws ProblemException 404 when there is no such customer
   */
  public CustomerExport export(long customerId) {
    accounts.lock(customerId); // so that all parts are of one moment
    return new CustomerExport(
        clock.now(),
        customers.get(customerId),
        jdbc.sql(
                """
                select from_id, merged_at, noted from customer_merge
                where into_id = ? order by merged_at""")
            .param(customerId)
            .query(
                (row, number) ->
                    new CustomerExport.Merged(
                        row.getLong("from_id"),
                        row.getObject("merged_at", OffsetDateTime.class).toInstant(),
                        row.getString("noted")))
            .list(),
        purchases.all(customerId),
        loyalty.all(customerId),
        debts.all(customerId));
  }

  /**
   * Forgets who a customer is, also one that was removed before.
   *
   * @throws ProblemException 404 when no person is known by the id, 409 {@code customer_owes}
   */
  public Erased erase(long customerId, String reason) {
    Account account = accounts.lockEvenRemoved(customerId);
    account.requireNoDebt();
    registry.forget(account);
    loyalty.wipeReasons(customerId);
    debts.wipeReasons(customerId);
    jdbc.sql("select from_id from customer_merge where into_id = ?")
        .param(customerId)
        .query(Long.class)
        .list()
        .forEach(this::wipeReasons);
    jdbc.sql("update customer_merge set noted = null where into_id = ?").param(customerId).update();
    Instant now = clock.now();
    CurrentEmployee employee = CurrentEmployee.get();
    jdbc.sql(
            """
            insert into customer_erasure
              (customer_id, reason, employee_id, employee_name, erased_at)
            values (?, ?, ?, ?, ?)""")
        .params(
            customerId,
            reason,
            employee.employeeId(),
            employee.name(),
            now.atOffset(ZoneOffset.UTC))
        .update();
    return new Erased(customerId, now);
  }

  private void wipeReasons(long mergedId) {
    loyalty.wipeReasons(mergedId);
    debts.wipeReasons(mergedId);
  }
}
