package uz.erp.analytics.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.erp.analytics.trade.TradeFixtures.line;
import static uz.erp.analytics.trade.TradeFixtures.refund;
import static uz.erp.analytics.trade.TradeFixtures.sale;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uz.erp.platform.tenancy.TenantSchemas;
import uz.erp.platform.tenancy.TenantScope;
import uz.erp.platform.test.Backends;
import uz.erp.platform.test.ServiceIT;
import uz.erp.platform.test.TestStore;
import uz.erp.platform.test.TestStores;

/**
 * What an event reads in a store that has traded for years, counted by the database itself: its own
 * rows by their keys, and no table from one end to the other.
 */
@ServiceIT
class CostOfAnEventIT {

  private static final int SALES = 40_000;

  @Autowired private TestStores stores;
  @Autowired private TenantSchemas schemas;
  @Autowired private TradeJournal journal;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionTemplate transaction;

  private TestStore store;

  @BeforeEach
  void openStore() {
    store = stores.open("years");
    schemas.ensure(store.tenant());
  }

  @Test
  void anEventReadsItsOwnRowsAloneAfterYears() throws SQLException {
    fill();
    String day = "2023-01-01";
    assertCheap(
        "a sale",
        () ->
            journal.enter(
                List.of(
                    sale(
                        900_001,
                        day,
                        7L,
                        line(1, 18, "1", "10", "5"),
                        line(2, 19, "1", "10", "5")))));
    assertCheap(
        "a refund",
        () -> journal.enter(refund(900_001, 900_001, day, line(1, 18, "1", "10", "5"))));
    assertCheap(
        "a past sale",
        () -> journal.enterPast(5, List.of(sale(900_002, day, 8L, line(3, 20, "1", "10", "5")))));
    assertCheap("its removal", () -> journal.removePast(5, List.of(900_002L)));
  }

  /**
   * Its plans are made while the tables are known to be tiny, where others would read them whole.
   */
  @Test
  void anEventReadsItsOwnRowsAloneWhileTheStoreGrows() throws SQLException {
    for (int id = 1; id <= 300; id++) {
      if (id == 20) {
        try (Connection owner = Backends.asOwner("analytics");
            Statement statement = owner.createStatement()) {
          statement.execute("set search_path to " + store.tenant().schema());
          analyze(statement);
        }
      }
      SaleCompleted sale =
          sale(id, "2025-01-10", id % 20 + 1L, line(1, id % 50 + 1L, "1", "10", "5"));
      assertCheap("sale " + id, () -> journal.enter(List.of(sale)));
      if (id % 10 == 0) {
        SaleRefunded refund = refund(id, id, "2025-01-10", sale.lines().getFirst());
        assertCheap("refund " + id, () -> journal.enter(refund));
      }
    }
  }

  private void assertCheap(String what, Runnable event) {
    TenantScope.run(
        store.tenant(),
        () ->
            transaction.executeWithoutResult(
                status -> {
                  long scanned = read("seq_tup_read");
                  long found = read("idx_tup_fetch");
                  event.run();
                  assertThat(read("seq_tup_read") - scanned)
                      .as("rows scanned by %s", what)
                      .isZero();
                  // at least one: the counters are seen at all
                  assertThat(read("idx_tup_fetch") - found)
                      .as("rows looked up by %s", what)
                      .isBetween(1L, 100L);
                }));
  }

  /**
   * By this connection since it last reported its statistics, which it never does in a transaction.
   */
  private long read(String counter) {
    return jdbc.sql(
            """
            select coalesce(sum(%s), 0) from pg_stat_xact_user_tables
             where schemaname = current_schema()
            """
                .formatted(counter))
        .query(Long.class)
        .single();
  }

  private void fill() throws SQLException {
    try (Connection owner = Backends.asOwner("analytics");
        Statement statement = owner.createStatement()) {
      statement.execute("set search_path to " + store.tenant().schema());
      statement.execute(
          """
          insert into sale_fact (sale_id, business_date, completed_at, register_id, employee_id,
                                 cashier_name, customer_id, total, discount_total, tax_total,
                                 sold_hour)
          select i, date '2023-01-01' + i %% 700, timestamptz '2023-01-01' + i * interval '20 min',
                 i %% 3, i %% 9, 'Anna', i %% 2000, 20, 0, 2, i %% 24
            from generate_series(1, %d) i
          """
              .formatted(SALES));
      statement.execute(
          """
          insert into sale_line_fact (sale_id, line_id, product_id, quantity, total,
                                      discount_amount, tax_amount, cost_total)
          select i, l, (i * 7 + l) %% 5000, 1, 10, 0, 1, 5
            from generate_series(1, %d) i, generate_series(1, 2) l
          """
              .formatted(SALES));
      statement.execute(
          "insert into sale_payment_fact select sale_id, 'cash', total from sale_fact");
      statement.execute(
          """
          insert into refund_fact (refund_id, sale_id, business_date, refunded_at, employee_id,
                                   total, discount_total, tax_total)
          select sale_id, sale_id, business_date, completed_at, 1, 10, 0, 1 from sale_fact
           where sale_id % 4 = 0
          """);
      statement.execute(
          """
          insert into refund_line_fact (refund_id, line_id, product_id, quantity, total,
                                        discount_amount, tax_amount, cost_total)
          select refund_id, 1, refund_id % 5000, 1, 10, 0, 1, 5 from refund_fact
          """);
      statement.execute(
          "insert into refund_payment_fact select refund_id, 'cash', total from refund_fact");
      statement.execute(
          """
          insert into daily_sales (business_date, sales_count)
          select business_date, count(*) from sale_fact group by 1
          """);
      statement.execute(
          "insert into daily_customer select distinct business_date, customer_id from sale_fact");
      statement.execute(
          """
          insert into product_day (business_date, product_id, sales_count)
          select business_date, product_id, count(*)
            from sale_fact join sale_line_fact using (sale_id) group by 1, 2
          """);
      statement.execute(
          """
          insert into product_month (month, product_id, sales_count)
          select date_trunc('month', business_date), product_id, sum(sales_count)
            from product_day group by 1, 2
          """);
      statement.execute(
          """
          insert into day_part (business_date, part, key, sales_count)
          select business_date, 'hour', sold_hour::text, count(*) from sale_fact group by 1, 3
          union all
          select business_date, 'method', 'cash', count(*) from sale_fact group by 1
          union all
          select business_date, 'cashier', employee_id::text, count(*) from sale_fact group by 1, 3
          """);
      statement.execute(
          "insert into part_name select 'cashier', i::text, 'Anna', now() from generate_series(1, 1000) i");
      statement.execute(
          "insert into product select i, 'Product ' || i, 'S' || i, 1 from generate_series(0, 5000) i");
      statement.execute(
          """
          insert into day_to_document select distinct business_date from sale_fact
          """);
      analyze(statement);
    }
  }

  private static void analyze(Statement statement) throws SQLException {
    statement.execute(
        """
          analyze sale_fact, sale_line_fact, sale_payment_fact, refund_fact, refund_line_fact,
                  refund_payment_fact, daily_sales, daily_customer, product_day, product_month,
                  day_part, part_name, product, day_to_document
          """);
  }
}
