package uz.erp.customer.customer;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.measure.Money;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.ProblemException;

/** Locks customers for the ledgers of points and debt, and stores what these moved. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class CustomerAccounts {

  private final JdbcClient jdbc;
  private final CustomerViews views;
  private final CustomerEvents events;

  CustomerAccounts(JdbcClient jdbc, CustomerViews views, CustomerEvents events) {
    this.jdbc = jdbc;
    this.views = views;
    this.events = events;
  }

  /**
   * Locks a customer who is there.
   *
   * @throws ProblemException 404 when there is none
   */
  public Account lock(long id) {
    return findLocked(id).orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
  }

  /** Locks a customer; empty when it is not there. */
  public Optional<Account> findLocked(long id) {
    return lockAnyOne(id).filter(account -> !account.isGone());
  }

  /** Locks several customers in the one order that all use, so that there is no deadlock. */
  public void lockInOrder(Collection<Long> ids) {
    jdbc.sql("select id from customer where id = any(?) order by id for no key update")
        .param(ids.toArray(Long[]::new))
        .query(Long.class)
        .list();
  }

  /**
   * Locks the customer that a fact from the tills is about: the survivor when the customer was
   * merged, also a removed one, because what happened is recorded. Empty when no customer ever had
   * this id.
   */
  public Optional<Account> lockForFact(long id) {
    Optional<Long> current = current(id);
    if (current.isEmpty()) {
      return Optional.empty();
    }
    Optional<Account> account = lockAnyOne(current.get());
    // merged while we waited for the lock
    return current(id).equals(current) ? account : lockForFact(id);
  }

  /** Locks the customers of several facts, before the first of them is entered. */
  public void lockForFacts(Collection<Long> ids) {
    lockInOrder(
        jdbc.sql("select distinct coalesce(merged_into, id) from customer where id = any(?)")
            .param(ids.toArray(Long[]::new))
            .query(Long.class)
            .list());
  }

  /** Stores what the ledgers moved and publishes it with the documents whose effect it was. */
  public void settle(Account account, List<Applied> applied) {
    if (!account.isMoved()) {
      return;
    }
    store(account, 1);
    if (!account.isGone()) {
      events.changed(views.get(account.id()), applied);
    }
  }

  /** Stores what the ledgers moved; another change in this transaction publishes it. */
  public void keep(Account account) {
    store(account, 0);
  }

  /** Locks a customer, be it a removed one that was neither merged nor forgotten. */
  public Account lockEvenRemoved(long id) {
    return lockAnyOne(id)
        .filter(Account::holdsPerson)
        .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
  }

  private void store(Account account, int newVersions) {
    jdbc.sql(
            """
            update customer set points_balance = ?, credit_balance = ?, version = version + ?
            where id = ?""")
        .params(account.points().amount(), account.debt().amount(), newVersions, account.id())
        .update();
  }

  private Optional<Long> current(long id) {
    return jdbc.sql("select coalesce(merged_into, id) from customer where id = ?")
        .param(id)
        .query(Long.class)
        .optional();
  }

  private Optional<Account> lockAnyOne(long id) {
    return jdbc.sql(
            """
            select deleted_at is not null as gone,
              merged_into is null and erased_at is null as holds_person,
              points_balance, credit_balance
            from customer where id = ? for no key update""")
        .param(id)
        .query(
            (row, number) ->
                new Account(
                    id,
                    row.getBoolean("gone"),
                    row.getBoolean("holds_person"),
                    Money.of(row.getBigDecimal("points_balance")),
                    Money.of(row.getBigDecimal("credit_balance"))))
        .optional();
  }
}
