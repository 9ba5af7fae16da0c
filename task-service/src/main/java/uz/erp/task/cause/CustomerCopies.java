package uz.erp.task.cause;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.measure.Money;

/**
 * The copy of customers and their segments. Name and phone are customer-service's once its event
 * was consumed; of a deleted customer neither is kept, whatever event comes later.
 */
@Service
@Transactional
public class CustomerCopies {

  private static final String SEGMENT =
      """
      insert into cause_customer as c (customer_id, name, phone, segment, segment_since,
        last_purchase_on, recency_days, frequency, monetary, segment_version)
      values (:customer, :name, :phone, :segment, :since, :last, :recency, :frequency, :monetary,
        :version)
      on conflict (customer_id) do update set
        name = case when c.is_deleted or c.customer_version is not null then c.name
                    else excluded.name end,
        phone = case when c.is_deleted or c.customer_version is not null then c.phone
                     else excluded.phone end,
        segment = excluded.segment, segment_since = excluded.segment_since,
        last_purchase_on = excluded.last_purchase_on, recency_days = excluded.recency_days,
        frequency = excluded.frequency, monetary = excluded.monetary,
        segment_version = excluded.segment_version
      where c.segment_version is null or c.segment_version < excluded.segment_version
      """;

  private final JdbcClient jdbc;
  private final ApplicationEventPublisher facts;

  CustomerCopies(JdbcClient jdbc, ApplicationEventPublisher facts) {
    this.jdbc = jdbc;
    this.facts = facts;
  }

  /**
   * A customer moved to another segment.
   *
   * @param version of the event; an older one changes nothing
   */
  public void store(SegmentChanged event, long version, Instant at) {
    Money monetary = event.monetary();
    int stored =
        jdbc.sql(SEGMENT)
            .param("customer", event.customerId())
            .param("name", event.customerName())
            .param("phone", event.customerPhone())
            .param("segment", event.toSegment())
            .param("since", event.computedAt().atOffset(ZoneOffset.UTC))
            .param("last", event.lastPurchaseOn())
            .param("recency", event.recencyDays())
            .param("frequency", event.frequency())
            .param("monetary", monetary == null ? null : monetary.amount())
            .param("version", version)
            .update();
    publish(stored, event.customerId(), at);
  }

  /** Applies the name of a customer. */
  public void store(CustomerChanged customer) {
    jdbc.sql(
            """
            insert into cause_customer as c (customer_id, name, phone, customer_version)
            values (:customer, :name, :phone, :version)
            on conflict (customer_id) do update set name = excluded.name, phone = excluded.phone,
              customer_version = excluded.customer_version
            where not c.is_deleted
              and (c.customer_version is null or c.customer_version < excluded.customer_version)
            """)
        .param("customer", customer.customerId())
        .param("name", customer.name())
        .param("phone", customer.phone())
        .param("version", customer.version())
        .update();
  }

  /** Erases the personal data; also when the customer was merged into another. */
  public void bury(long customerId, long version, Instant at) {
    int stored =
        jdbc.sql(
                """
                insert into cause_customer as c (customer_id, is_deleted, customer_version)
                values (:customer, true, :version)
                on conflict (customer_id) do update set is_deleted = true, name = null,
                  phone = null, customer_version = excluded.customer_version
                where not c.is_deleted
                """)
            .param("customer", customerId)
            .param("version", version)
            .update();
    publish(stored, customerId, at);
  }

  private void publish(int stored, long customerId, Instant at) {
    if (stored > 0) {
      facts.publishEvent(new CauseChanged(CauseKind.CUSTOMER_AT_RISK, customerId, at));
    }
  }
}
