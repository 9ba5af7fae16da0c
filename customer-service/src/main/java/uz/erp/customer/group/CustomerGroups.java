package uz.erp.customer.group;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.time.StoreClock;
import uz.erp.platform.web.EntityTags;
import uz.erp.platform.web.PageQuery;
import uz.erp.platform.web.PageView;

/** Creates, changes, deletes and lists the groups of a store's customers. */
@Service
@Transactional
public class CustomerGroups {

  private static final Map<String, Sort.Order> ORDERINGS =
      Map.of(
          "name", Sort.Order.by("name"),
          "discount_percent", Sort.Order.by("discountPercent"),
          "created_at", Sort.Order.by("createdAt"));

  private final Groups groups;
  private final ApplicationEventPublisher facts;
  private final StoreClock clock;

  CustomerGroups(Groups groups, ApplicationEventPublisher facts, StoreClock clock) {
    this.groups = groups;
    this.facts = facts;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public PageView<GroupView> list(PageQuery page) {
    String search = Objects.requireNonNullElse(page.search(), "");
    return page.view(groups.listViews(search, page.pageable(ORDERINGS, "name")));
  }

  /**
   * @throws ProblemException 404 when there is no such group in this store
   */
  @Transactional(readOnly = true)
  public GroupView get(long id) {
    return groups.findView(id).orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
  }

  /**
   * @throws ProblemException 409 {@code duplicate_group}
   */
  public GroupView add(GroupDetails details) {
    return get(groups.saveAndFlush(new CustomerGroup(details, clock.now())).id());
  }

  /**
   * @param ifMatch the version the client has seen, when it cares
   * @throws ProblemException 404, 412 when the group has another version by now, or 409 {@code
   *     duplicate_group}
   */
  public GroupView change(long id, @Nullable String ifMatch, UnaryOperator<GroupDetails> change) {
    CustomerGroup group = lock(id, ifMatch);
    if (group.change(change.apply(group.details()), clock.now())) {
      groups.flush();
      facts.publishEvent(new GroupChanged(id));
    }
    return get(id);
  }

  /**
   * @throws ProblemException 409 {@code group_in_use} while it has customers
   */
  public void remove(long id, @Nullable String ifMatch) {
    groups.delete(lock(id, ifMatch));
    groups.flush();
  }

  /**
   * The group a customer is put into; it stays as it is until this transaction is over, so that a
   * change of it reaches this customer, too.
   *
   * @throws ProblemException 400 on the field {@code group_id} when there is none
   */
  public void requireUnchanged(long id) {
    if (groups.findUnchanging(id).isEmpty()) {
      throw ProblemException.field("group_id", "validation.no_such_group");
    }
  }

  /**
   * The groups of these names, in whatever case; each stays as it is until this transaction is
   * over.
   *
   * @return by the names as they were asked for, without those that no group has
   */
  public Map<String, Long> idsByName(Collection<String> names) {
    Map<String, Long> ids = new HashMap<>();
    if (!names.isEmpty()) {
      groups
          .findUnchanging(names.toArray(String[]::new))
          .forEach(group -> ids.put(group.getName(), group.getId()));
    }
    return ids;
  }

  private CustomerGroup lock(long id, @Nullable String ifMatch) {
    CustomerGroup group =
        groups.findLocked(id).orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    EntityTags.requireMatch(ifMatch, group.version());
    return group;
  }
}
