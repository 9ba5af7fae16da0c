package uz.erp.analytics.slowmover;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.outbox.Outbox;
import uz.erp.platform.time.StoreClock;

/**
 * Publishes what became a slow mover and what is none any more. A product's row and its event are
 * written together, so that a step that is begun again finds only what is left.
 */
@Service
@Transactional
public class SlowMoverWatch {

  private static final String TOPIC = "analytics.slow-mover";
  private static final int AT_A_TIME = 200;

  private static final String NEW_ONES =
      """
      select s.*, %s, null::bigint as days_without_sale
        from %s
       where not exists (
         select from slow_mover m where m.product_id = s.product_id and m.ended_on is null)
       order by s.product_id limit :limit
      """
          .formatted(SlowMovers.LAST_SOLD, SlowMovers.FOUND);

  private static final String REMEMBER =
      """
      insert into slow_mover as m (product_id, version, found_on) values (:product, 1, :today)
      on conflict (product_id) do update
         set version = m.version + 1, found_on = excluded.found_on, ended_on = null,
             end_reason = null
       where m.ended_on is not null
      returning version
      """;

  private static final String END =
      """
      update slow_mover m
         set version = m.version + 1, ended_on = :today, end_reason = ended.reason
        from (
          select o.product_id,
                 case when p.deleted_on is not null then 'deleted'
                      when coalesce(f.on_hand, 0) <= 0 then 'sold_out'
                      else 'sold' end as reason
            from slow_mover o
            left join stock_figure f using (product_id)
            left join stock_product p using (product_id)
           where o.ended_on is null and o.product_id not in (select s.product_id from %s)
           order by o.product_id limit :limit) ended
       where m.product_id = ended.product_id and m.ended_on is null
      returning m.product_id, m.version, m.end_reason
      """
          .formatted(SlowMovers.FOUND);

  private final JdbcClient jdbc;
  private final Outbox outbox;
  private final StoreClock clock;

  SlowMoverWatch(JdbcClient jdbc, Outbox outbox, StoreClock clock) {
    this.jdbc = jdbc;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Publishes some of what changed; returns whether there may be more. */
  boolean step() {
    LocalDate today = clock.today();
    Map<String, Object> parameters = SlowMovers.parameters(SlowMovers.DEFAULT_WINDOW, today);
    parameters.put("limit", AT_A_TIME);
    return end(today, parameters) + find(today, parameters) > 0;
  }

  /** Whether a night may find something although nothing happens in the store. */
  boolean mayChangeByItself() {
    return jdbc.sql("select exists (select from stock_figure where on_hand > 0)")
        .query(Boolean.class)
        .single();
  }

  private int end(LocalDate today, Map<String, Object> parameters) {
    List<Ended> ended = jdbc.sql(END).params(parameters).query(Ended.class).list();
    ended.forEach(
        one ->
            outbox.append(
                TOPIC,
                SlowMoverEnded.TYPE,
                one.productId(),
                one.version(),
                new SlowMoverEnded(one.productId(), today, one.endReason())));
    return ended.size();
  }

  private int find(LocalDate today, Map<String, Object> parameters) {
    List<SlowMover> found = jdbc.sql(NEW_ONES).params(parameters).query(SlowMover::read).list();
    for (SlowMover product : found) {
      jdbc.sql(REMEMBER)
          .param("product", product.productId())
          .param("today", today)
          .query(Long.class)
          .optional()
          .ifPresent(
              version ->
                  outbox.append(
                      TOPIC,
                      SlowMoverFound.TYPE,
                      product.productId(),
                      version,
                      SlowMoverFound.of(product, today)));
    }
    return found.size();
  }

  /** A product that left the list. */
  record Ended(long productId, long version, String endReason) {}
}
