package uz.erp.task.cause;

import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The copy of batches and their last days. */
@Service
@Transactional
public class BatchCopies {

  private final JdbcClient jdbc;
  private final ApplicationEventPublisher facts;

  BatchCopies(JdbcClient jdbc, ApplicationEventPublisher facts) {
    this.jdbc = jdbc;
    this.facts = facts;
  }

  /** Applies a batch; an older version than the stored one changes nothing. */
  public void store(BatchTold batch, Instant at) {
    int stored =
        jdbc.sql(
                """
                insert into cause_batch as b (batch_id, product_id, number, sku, expires_on, on_hand,
                  version)
                values (:batch, :product, :number, :sku, :expires, :on_hand, :version)
                on conflict (batch_id) do update set number = excluded.number,
                  sku = excluded.sku, expires_on = excluded.expires_on,
                  on_hand = excluded.on_hand, version = excluded.version
                where b.version < excluded.version
                """)
            .param("batch", batch.batchId())
            .param("product", batch.productId())
            .param("number", batch.number())
            .param("sku", batch.sku())
            .param("expires", batch.expiresOn())
            .param("on_hand", batch.onHand().amount())
            .param("version", batch.version())
            .update();
    if (stored > 0) {
      facts.publishEvent(new CauseChanged(CauseKind.EXPIRING_BATCH, batch.batchId(), at));
    }
  }
}
