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

/** Adds, changes and removes customers, and tells the other services in the same transaction. */
@Service
@Transactional
public class CustomerRegistry {

  private final CustomerRows rows;
  private final PhoneClaims phones;
  private final CustomerGroups groups;
  private final CustomerAccounts accounts;
  private final CustomerEvents events;
  private final StoreClock clock;

  CustomerRegistry(
      CustomerRows rows,
      PhoneClaims phones,
      CustomerGroups groups,
      CustomerAccounts accounts,
      CustomerEvents events,
      StoreClock clock) {
    this.rows = rows;
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
    return tell(rows.insert(details, clock.now()));
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
    CustomerView customer = locked(id, ifMatch);
    CustomerDetails before = customer.details();
    CustomerDraft draft = change.apply(before);
    CustomerDetails after = draft.details();
    if (after.equals(before)) {
      return customer;
    }
    List<String> claimed = new ArrayList<>(after.allPhones());
    claimed.removeAll(before.allPhones());
    requireFit(id, draft, claimed);
    rows.update(id, after, clock.now());
    return tell(id);
  }

  /**
   * @throws ProblemException 404, 412 when the customer has another version by now, or 409 {@code
   *     customer_owes}
   */
  public void remove(long id, @Nullable String ifMatch) {
    locked(id, ifMatch);
    accounts.lock(id).requireNoDebt();
    events.deleted(id, rows.bury(id, clock.now()));
  }

  /** Takes off the row whatever tells who the customer is, and tells that it is gone. */
  public void forget(Account account) {
    events.deleted(account.id(), rows.blank(account.id(), null, clock.now()));
  }

  /**
   * Joins what is noted about two customers whose rows are locked; what the survivor lacks it takes
   * from the other, which is gone from now on.
   */
  public CustomerView absorb(CustomerView gone, long survivorId) {
    CustomerView survivor = rows.get(survivorId);
    CustomerDetails joined = JoinedDetails.of(survivor.details(), gone.details());
    if (joined.groupId() != null) {
      groups.requireUnchanged(joined.groupId());
    }
    long version = rows.blank(gone.id(), survivorId, clock.now());
    rows.followMerge(gone.id(), survivorId);
    events.merged(gone.id(), version, survivorId);
    rows.update(survivorId, joined, clock.now());
    return tell(survivorId);
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

  private CustomerView locked(long id, @Nullable String ifMatch) {
    CustomerView customer =
        rows.findLocked(id).orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    EntityTags.requireMatch(ifMatch, customer.version());
    return customer;
  }

  private CustomerView tell(long id) {
    CustomerView view = rows.get(id);
    events.changed(view, List.of());
    return view;
  }
}
