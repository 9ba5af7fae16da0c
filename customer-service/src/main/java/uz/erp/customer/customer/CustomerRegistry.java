package uz.erp.customer.customer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.customer.group.CustomerGroups;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.time.StoreClock;
import uz.erp.platform.web.EntityTags;

/** Adds, changes and removes customers, and publishes it in the same transaction. */
@Service
@Transactional
public class CustomerRegistry {

  private final Customers customers;
  private final CustomerViews views;
  private final PhoneClaims phones;
  private final CustomerGroups groups;
  private final CustomerAccounts accounts;
  private final CustomerEvents events;
  private final StoreClock clock;

  CustomerRegistry(
      Customers customers,
      CustomerViews views,
      PhoneClaims phones,
      CustomerGroups groups,
      CustomerAccounts accounts,
      CustomerEvents events,
      StoreClock clock) {
    this.customers = customers;
    this.views = views;
    this.phones = phones;
    this.groups = groups;
    this.accounts = accounts;
    this.events = events;
    this.clock = clock;
  }

  /**
   * @throws ProblemException 409 {@code phone_taken}
   */
  public CustomerView add(CustomerDraft draft) {
    CustomerDetails details = draft.details();
    requireFit(0, draft, details.allPhones());
    return published(customers.saveAndFlush(new Customer(details, clock.now())).id());
  }

  /**
   * Changes a customer; the last writer wins unless a version is demanded.
   *
   * @param ifMatch the entity tag the caller has seen, if it sent one
   * @throws ProblemException 404, 412 when the customer has another version by now, or 409 {@code
   *     phone_taken}
   */
  public CustomerView change(
      long id, @Nullable String ifMatch, Function<CustomerDetails, CustomerDraft> change) {
    Customer customer = locked(id, ifMatch);
    CustomerDetails before = customer.details();
    CustomerDraft draft = change.apply(before);
    CustomerDetails after = draft.details();
    if (after.equals(before)) {
      return views.get(id);
    }
    List<String> claimed = new ArrayList<>(after.allPhones());
    claimed.removeAll(before.allPhones());
    requireFit(id, draft, claimed);
    customer.change(after, clock.now());
    customers.flush();
    return published(id);
  }

  /**
   * @throws ProblemException 404, 412 when the customer has another version by now, or 409 {@code
   *     customer_owes}
   */
  public void remove(long id, @Nullable String ifMatch) {
    Customer customer = locked(id, ifMatch);
    accounts.lock(id).requireNoDebt();
    customer.delete(clock.now());
    customers.flush();
    events.deleted(id, customer.version());
  }

  /** Takes all personal data off the row, and publishes that the customer is gone. */
  public void forget(Account account) {
    Customer customer = find(account.id());
    customer.erase(clock.now());
    customers.flush();
    events.deleted(account.id(), customer.version());
  }

  /**
   * Joins what is recorded about two customers whose rows are locked; what the survivor lacks it
   * takes from the other, which is gone from now on.
   */
  public CustomerView absorb(long goneId, long survivorId) {
    Customer gone = find(goneId);
    Customer survivor = find(survivorId);
    CustomerDetails joined = JoinedDetails.of(survivor.details(), gone.details());
    if (joined.groupId() != null) {
      groups.requireUnchanged(joined.groupId());
    }
    gone.mergeInto(survivorId, clock.now());
    survivor.change(joined, clock.now());
    customers.flush();
    customers.followMerge(goneId, survivorId);
    events.merged(goneId, gone.version(), survivorId);
    return published(survivorId);
  }

  private void requireFit(long id, CustomerDraft draft, List<String> claimed) {
    if (!draft.sharesPhone()) {
      phones.requireFree(id, claimed, draft.details().phone());
    }
    Long group = draft.details().groupId();
    if (group != null) {
      groups.requireUnchanged(group);
    }
  }

  private Customer locked(long id, @Nullable String ifMatch) {
    Customer customer =
        customers.findLocked(id).orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    EntityTags.requireMatch(ifMatch, customer.version());
    return customer;
  }

  /** A customer whose row is locked already. */
  private Customer find(long id) {
    return customers.findById(id).orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
  }

  private CustomerView published(long id) {
    CustomerView view = views.get(id);
    events.changed(view, List.of());
    return view;
  }
}
