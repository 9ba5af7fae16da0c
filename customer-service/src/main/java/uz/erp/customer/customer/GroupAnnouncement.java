package uz.erp.customer.customer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import uz.erp.customer.group.GroupChanged;
import uz.erp.platform.job.Job;
import uz.erp.platform.job.JobQueue;
import uz.erp.platform.time.StoreClock;

/**
 * Publishes each customer of a changed group again, in chunks. A customer who comes into the group
 * meanwhile is published with the group as it is by then.
 */
@Component
class GroupAnnouncement implements Job {

  private static final String NAME = "group-announcement";
  private static final int CHUNK = 200;

  private final JdbcClient jdbc;
  private final CustomerViews views;
  private final CustomerEvents events;
  private final JobQueue jobQueue;
  private final TransactionTemplate transaction;
  private final StoreClock clock;

  GroupAnnouncement(
      JdbcClient jdbc,
      CustomerViews views,
      CustomerEvents events,
      JobQueue jobQueue,
      TransactionTemplate transaction,
      StoreClock clock) {
    this.jdbc = jdbc;
    this.views = views;
    this.events = events;
    this.jobQueue = jobQueue;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @EventListener
  void on(GroupChanged change) {
    jobQueue.request(NAME, clock.now());
  }

  @Override
  public Optional<Instant> run() {
    boolean more = Boolean.TRUE.equals(transaction.execute(status -> step()));
    return more ? Optional.of(clock.now()) : Optional.empty();
  }

  /**
   * @return whether there may be more to do
   */
  private boolean step() {
    Optional<Progress> next =
        jdbc.sql(
                """
                select id, announced_to from customer_group
                where announced_to is not null order by id limit 1""")
            .query((row, n) -> new Progress(row.getLong("id"), row.getLong("announced_to")))
            .optional();
    if (next.isEmpty()) {
      return false;
    }
    Progress progress = next.get();
    List<Long> customers =
        jdbc.sql(
                """
                select id from customer
                where group_id = :group and id > :after and deleted_at is null
                order by id limit :limit""")
            .param("group", progress.groupId())
            .param("after", progress.announcedTo())
            .param("limit", CHUNK)
            .query(Long.class)
            .list();
    customers.forEach(this::announce);
    // unless it was changed once more, which begins anew
    jdbc.sql(
            """
            update customer_group set announced_to = :last
            where id = :group and announced_to = :after""")
        .param("last", customers.size() < CHUNK ? null : customers.getLast())
        .param("group", progress.groupId())
        .param("after", progress.announcedTo())
        .update();
    return true;
  }

  private void announce(long customerId) {
    int there =
        jdbc.sql("update customer set version = version + 1 where id = ? and deleted_at is null")
            .param(customerId)
            .update();
    if (there > 0) {
      events.changed(views.get(customerId), List.of());
    }
  }

  private record Progress(long groupId, long announcedTo) {}
}
