package uz.erp.sales.past;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.outbox.Outbox;
import uz.erp.platform.tenancy.TenantScope;

/**
 * Publishes past sales, many in one event: a hundred thousand events would delay those of the
 * tills. All events of an import are one aggregate, so that consumers never remove a sale before
 * they have it.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PastEvents {

  static final String TOPIC = "sales.past-sale";
  static final String IMPORTED = "sales.past-sale-imported.v1";
  static final String REMOVED = "sales.past-sale-removed.v1";

  /** Keeps an event well below the broker's limit of a megabyte, whatever texts lines hold. */
  private static final int MAX_LINES = ReceiptReading.MAX_LINES;

  private final JdbcClient jdbc;
  private final Outbox outbox;

  PastEvents(JdbcClient jdbc, Outbox outbox) {
    this.jdbc = jdbc;
    this.outbox = outbox;
  }

  /** The data of {@link #IMPORTED}. */
  record Imported(long importId, String currency, List<PastSale> sales) {}

  /** The data of {@link #REMOVED}. */
  record Removed(long importId, List<Long> saleIds) {}

  void imported(long importId, List<PastSale> sales) {
    List<PastSale> batch = new ArrayList<>();
    int lines = 0;
    for (PastSale sale : sales) {
      if (lines + sale.lines().size() > MAX_LINES) {
        send(importId, batch);
        batch = new ArrayList<>();
        lines = 0;
      }
      batch.add(sale);
      lines += sale.lines().size();
    }
    send(importId, batch);
  }

  private void send(long importId, List<PastSale> batch) {
    if (!batch.isEmpty()) {
      String currency = TenantScope.current().currency();
      append(importId, IMPORTED, new Imported(importId, currency, batch));
    }
  }

  void removed(long importId, List<Long> saleIds) {
    append(importId, REMOVED, new Removed(importId, saleIds));
  }

  private void append(long importId, String type, Object data) {
    long version =
        jdbc.sql("update past_import set batches = batches + 1 where id = ? returning batches")
            .param(importId)
            .query(Long.class)
            .single();
    outbox.append(TOPIC, type, importId, version, data);
  }
}
