package uz.erp.sales.product;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The copy of batches: the newest version wins, in whatever order they arrive. */
@Repository
public class BatchCopies {

  private final JdbcClient jdbc;

  BatchCopies(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Stores what catalog-service published, unless the copy is newer. */
  @Transactional
  public void store(BatchFacts batch) {
    jdbc.sql(
            """
            insert into batch_copy (batch_id, product_id, version, number, expires_on, on_hand)
            values (:id, :product, :version, :number, :expires, :onHand)
            on conflict (batch_id) do update set
              product_id = excluded.product_id, version = excluded.version,
              number = excluded.number, expires_on = excluded.expires_on,
              on_hand = excluded.on_hand
            where batch_copy.version < excluded.version""")
        .param("id", batch.batchId())
        .param("product", batch.productId())
        .param("version", batch.version())
        .param("number", batch.number())
        .param("expires", batch.expiresOn())
        .param("onHand", batch.onHand().amount())
        .update();
  }

  Optional<CopiedBatch> find(long batchId) {
    return jdbc.sql("select product_id, number, expires_on from batch_copy where batch_id = ?")
        .param(batchId)
        .query(
            (row, number) ->
                new CopiedBatch(
                    row.getLong("product_id"),
                    row.getString("number"),
                    row.getObject("expires_on", LocalDate.class)))
        .optional();
  }

  /** A batch in the copy. */
  record CopiedBatch(long productId, String number, @Nullable LocalDate expiresOn) {

    boolean isExpired(LocalDate today) {
      return expiresOn != null && expiresOn.isBefore(today);
    }
  }
}
