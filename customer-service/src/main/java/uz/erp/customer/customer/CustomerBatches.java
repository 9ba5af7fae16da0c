package uz.erp.customer.customer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.time.StoreClock;

/** Finds, adds and changes many customers at once; each new version is published once. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CustomerBatches {

  private final Customers customers;
  private final CustomerAccounts accounts;
  private final CustomerViews views;
  private final PhoneClaims phones;
  private final CustomerEvents events;
  private final JdbcClient jdbc;
  private final StoreClock clock;

  CustomerBatches(
      Customers customers,
      CustomerAccounts accounts,
      CustomerViews views,
      PhoneClaims phones,
      CustomerEvents events,
      JdbcClient jdbc,
      StoreClock clock) {
    this.customers = customers;
    this.accounts = accounts;
    this.views = views;
    this.phones = phones;
    this.events = events;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Customers who are not deleted, by number; the oldest first where several share one. */
  public Map<String, List<Long>> findByPhone(Collection<String> numbers) {
    Map<String, List<Long>> ids = new HashMap<>();
    RowCallbackHandler each =
        row ->
            ids.computeIfAbsent(row.getString("number"), number -> new ArrayList<>())
                .add(row.getLong("id"));
    jdbc.sql(
            """
            select n.number, c.id
            from unnest(cast(? as text[])) as n (number)
              join customer c on all_phones(c.phone, c.phones) @> array[n.number]
            where c.deleted_at is null
            order by c.id""")
        .param(numbers.toArray(String[]::new))
        .query(each);
    return ids;
  }

  /**
   * Keeps these customers from changing, and these numbers from coming to others, until the
   * transaction ends.
   */
  public void lock(Collection<Long> ids, Collection<String> numbers) {
    accounts.lockInOrder(ids);
    phones.hold(numbers);
  }

  /** Those of these customers who are not deleted. */
  public Map<Long, CustomerDetails> load(Collection<Long> ids) {
    Map<Long, CustomerDetails> details = new HashMap<>();
    customers.findPresent(ids).forEach(one -> details.put(one.id(), one.details()));
    return details;
  }

  /** Adds customers whose numbers are held. */
  public void create(Collection<CustomerDetails> details) {
    publish(
        details.stream().map(one -> customers.save(new Customer(one, clock.now())).id()).toList());
  }

  /** Changes customers who are locked. */
  public void change(Map<Long, CustomerDetails> changes) {
    for (Customer customer : customers.findPresent(changes.keySet())) {
      customer.change(changes.getOrDefault(customer.id(), customer.details()), clock.now());
    }
    publish(changes.keySet());
  }

  private void publish(Collection<Long> ids) {
    if (!ids.isEmpty()) {
      customers.flush();
      views.list(ids).forEach(customer -> events.changed(customer, List.of()));
    }
  }
}
