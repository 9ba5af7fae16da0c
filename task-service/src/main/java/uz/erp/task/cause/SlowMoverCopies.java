package uz.erp.task.cause;

import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.measure.Money;

/** The copy of the slow movers that analytics reports. */
@Service
@Transactional
public class SlowMoverCopies {

  private final JdbcClient jdbc;
  private final ApplicationEventPublisher facts;

  SlowMoverCopies(JdbcClient jdbc, ApplicationEventPublisher facts) {
    this.jdbc = jdbc;
    this.facts = facts;
  }

  /**
   * A product became a slow mover.
   *
   * @param version of the event; an older one changes nothing
   */
  public void found(SlowMoverTold product, long version, Instant at) {
    Money tiedUp = product.tiedUpCost();
    int stored =
        jdbc.sql(
                """
                insert into cause_slow_mover as s (product_id, name, quantity_on_hand, tied_up_cost,
                  first_received_on, last_sold_on, days_of_stock, found_on, is_slow, version)
                values (:product, :name, :quantity, :cost, :received, :sold, :days, :found, true,
                  :version)
                on conflict (product_id) do update set name = excluded.name,
                  quantity_on_hand = excluded.quantity_on_hand,
                  tied_up_cost = excluded.tied_up_cost,
                  first_received_on = excluded.first_received_on,
                  last_sold_on = excluded.last_sold_on, days_of_stock = excluded.days_of_stock,
                  found_on = excluded.found_on, is_slow = true, ended_on = null, end_reason = null,
                  version = excluded.version
                where s.version < excluded.version
                """)
            .param("product", product.productId())
            .param("name", product.productName())
            .param("quantity", product.quantityOnHand().amount())
            .param("cost", tiedUp == null ? null : tiedUp.amount())
            .param("received", product.firstReceivedOn())
            .param("sold", product.lastSoldOn())
            .param("days", product.daysOfStock())
            .param("found", product.foundOn())
            .param("version", version)
            .update();
    publish(stored, product.productId(), at);
  }

  /** It is a slow mover no longer, or was deleted. */
  public void ended(SlowMoverEndTold end, long version, Instant at) {
    int stored =
        jdbc.sql(
                """
                insert into cause_slow_mover as s (product_id, is_slow, ended_on, end_reason, version)
                values (:product, false, :ended, :reason, :version)
                on conflict (product_id) do update set is_slow = false,
                  ended_on = excluded.ended_on, end_reason = excluded.end_reason,
                  version = excluded.version
                where s.version < excluded.version
                """)
            .param("product", end.productId())
            .param("ended", end.endedOn())
            .param("reason", end.reason())
            .param("version", version)
            .update();
    publish(stored, end.productId(), at);
  }

  private void publish(int stored, long productId, Instant at) {
    if (stored > 0) {
      facts.publishEvent(new CauseChanged(CauseKind.SLOW_MOVER, productId, at));
    }
  }
}
