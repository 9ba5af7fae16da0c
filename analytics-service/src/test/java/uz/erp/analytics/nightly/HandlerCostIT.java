package uz.erp.analytics.nightly;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.erp.analytics.trade.TradeFixtures.line;
import static uz.erp.analytics.trade.TradeFixtures.sale;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uz.erp.analytics.customer.CustomerMerges;
import uz.erp.analytics.customer.CustomerNames;
import uz.erp.analytics.customer.CustomerRefunds;
import uz.erp.analytics.customer.KnownCustomer;
import uz.erp.analytics.stock.ListedProduct;
import uz.erp.analytics.stock.StockBook;
import uz.erp.analytics.stock.StockChanged;
import uz.erp.analytics.stock.StockOnDay;
import uz.erp.analytics.trade.SaleCompleted;
import uz.erp.analytics.trade.SaleRefunded;
import uz.erp.analytics.trade.TradeJournal;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;
import uz.erp.platform.tenancy.TenantSchemas;
import uz.erp.platform.tenancy.TenantScope;
import uz.erp.platform.test.ServiceIT;
import uz.erp.platform.test.TestEvents;
import uz.erp.platform.test.TestStore;
import uz.erp.platform.test.TestStores;

/** An event reads a few rows of tables that have many, so it costs the same for ever. */
@ServiceIT
class HandlerCostIT {

  private static final int MANY = 30_000;

  /** What the server counted in this very transaction. */
  private static final String ROWS_READ =
      """
      select relname, seq_tup_read + coalesce(idx_tup_fetch, 0) as rows_read
        from pg_stat_xact_user_tables where schemaname = current_schema()
      """;

  @Autowired private TestStores stores;
  @Autowired private TestEvents events;
  @Autowired private TenantSchemas schemas;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionTemplate transaction;
  @Autowired private StockBook book;
  @Autowired private TradeJournal journal;
  @Autowired private CustomerNames names;
  @Autowired private CustomerMerges merges;
  @Autowired private NightlyJobs nightlyJobs;

  @Test
  void noHandlerReadsMoreThanItsOwnRows() {
    TestStore store = stores.open("cost");
    schemas.ensure(store.tenant());
    LocalDate today = LocalDate.now(store.tenant().zone());
    SaleCompleted sale = sale(MANY + 1, today.toString(), 7L, line(1, 7, "1", "10", "5"));
    SaleRefunded refund =
        CustomerRefunds.fact(events, store, MANY + 1, MANY + 1, today.toString(), 7, "10");
    StockChanged stock =
        new StockChanged(
            7,
            9,
            Quantity.ONE,
            Quantity.ZERO,
            Quantity.ONE,
            Quantity.ONE,
            Quantity.ONE,
            "Product 7",
            "SKU-7",
            Money.of(1));
    ListedProduct listed =
        new ListedProduct(7, 9, "Product 7", "SKU-7", "pcs", null, null, null, null, true);
    List<Runnable> handlers =
        List.of(
            () -> journal.enter(List.of(sale)),
            () -> journal.enter(refund),
            () -> journal.removePast(1, List.of(5L)),
            () -> book.enter(List.of(new StockOnDay(stock, today))),
            () -> book.list(listed, today),
            () -> book.delete(9, today),
            () -> names.learn(new KnownCustomer(7, 9, "Name", null)),
            () -> names.forget(9, 9),
            () -> merges.merge(11, 9, 12),
            () -> nightlyJobs.requestAfter(today));
    TenantScope.run(
        store.tenant(),
        () -> {
          fill();
          for (int i = 0; i < handlers.size(); i++) {
            Runnable handler = handlers.get(i);
            Map<String, Long> read = new TreeMap<>();
            RowCallbackHandler count =
                row -> read.put(row.getString("relname"), row.getLong("rows_read"));
            transaction.executeWithoutResult(
                status -> {
                  handler.run();
                  jdbc.sql(ROWS_READ).query(count);
                });
            assertThat(read).as("tables of handler %d", i).isNotEmpty();
            assertThat(read.values()).as("handler %d: %s", i, read).allMatch(rows -> rows < 50);
          }
        });
  }

  private void fill() {
    for (String sql :
        List.of(
            """
            insert into sale_fact (sale_id, business_date, completed_at, customer_id, total,
                                   discount_total, tax_total, import_id)
            select i, date '2025-01-01' + i % 300, now(), i, 1, 0, 0, 1 from generate_series(1, :n) i
            """,
            """
            insert into customer_day (business_date, customer_id, receipts, spent)
            select date '2025-01-01' + i % 300, i, 1, 1 from generate_series(1, :n) i
            """,
            """
            insert into customer (customer_id, version, name, search_text)
            select i, 1, 'n', 'n' from generate_series(1, :n) i
            """,
            """
            insert into customer_merge (customer_id, into_id, root_id)
            select i, i + 1, i + 1 from generate_series(100, :n) i
            """,
            """
            insert into stock_product (product_id, version, name, search_text, first_seen_on)
            select i, 1, 'n', 'n', date '2025-01-01' from generate_series(1, :n) i
            """,
            """
            insert into stock_figure (product_id, version, on_hand, reserved, available, min_stock,
                                      cost_price, name, search_text, changed_on, first_seen_on)
            select i, 1, 1, 0, 1, 0, 1, 'n', 'n', date '2025-01-01', date '2025-01-01'
              from generate_series(1, :n) i
            """,
            """
            insert into stock_day (product_id, business_date, version, on_hand, reserved, available,
                                   min_stock, cost_price)
            select i, date '2025-01-01', 1, 1, 0, 1, 0, 1 from generate_series(1, :n) i
            """)) {
      jdbc.sql(sql).param("n", MANY).update();
    }
  }
}
