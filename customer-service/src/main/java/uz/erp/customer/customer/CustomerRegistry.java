package uz.erp.customer.customer;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.outbox.Outbox;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.time.StoreClock;
import uz.erp.platform.web.EntityTags;

/** Adds, changes and removes customers, and tells the other services in the same transaction. */
@Service
public class CustomerRegistry {

  private static final String TOPIC = "customer.customer";

  private final Customers customers;
  private final Outbox outbox;
  private final StoreClock clock;

  CustomerRegistry(Customers customers, Outbox outbox, StoreClock clock) {
    this.customers = customers;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Transactional
  public CustomerView add(CustomerDetails details) {
    return tell(customers.saveAndFlush(new Customer(details, clock.now())));
  }

  /**
   * Changes a customer; the last writer wins unless a version is demanded.
   *
   * @param ifMatch the entity tag the caller has seen, if it sent one
   * @throws ProblemException 404, or 412 when the customer has another version by now
   */
  @Transactional
  public CustomerView change(
      long id, @Nullable String ifMatch, UnaryOperator<CustomerDetails> change) {
    Customer customer = locked(id, ifMatch);
    CustomerDetails before = customer.details();
    CustomerDetails after = change.apply(before);
    if (after.equals(before)) {
      return customer.view();
    }
    customer.change(after, clock.now());
    return tell(customers.saveAndFlush(customer));
  }

  /**
   * @throws ProblemException 404, or 412 when the customer has another version by now
   */
  @Transactional
  public void remove(long id, @Nullable String ifMatch) {
    Customer customer = locked(id, ifMatch);
    customer.delete(clock.now());
    customers.saveAndFlush(customer);
    outbox.append(
        TOPIC,
        CustomerDeleted.TYPE,
        id,
        customer.version(),
        new CustomerDeleted(id, customer.version()));
  }

  private Customer locked(long id, @Nullable String ifMatch) {
    Customer customer =
        customers.findLocked(id).orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    EntityTags.requireMatch(ifMatch, customer.version());
    return customer;
  }

  private CustomerView tell(Customer customer) {
    CustomerView view = customer.view();
    outbox.append(TOPIC, CustomerChanged.TYPE, view.id(), view.version(), CustomerChanged.of(view));
    return view;
  }
}
