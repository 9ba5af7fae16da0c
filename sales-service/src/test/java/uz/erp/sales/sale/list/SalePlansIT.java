package uz.erp.sales.sale.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import uz.erp.platform.tenancy.TenantScope;
import uz.erp.platform.test.Backends;
import uz.erp.sales.TradingIT;
import uz.erp.sales.query.Conditions;

/** What is searched for is written as the indexes are, or half a million sales would be read. */
class SalePlansIT extends TradingIT {

  @Autowired private TransactionTemplate transactions;

  @ParameterizedTest
  @CsvSource({
    "анна, ix_sale_customer_text",
    "ан, ix_sale_customer_text",
    "90 123-45, ix_sale_customer_text",
    "CHECK-2025, ix_sale_receipt",
    "0530, ix_sale_receipt_end",
    "77, uq_sale_number|ix_sale_number"
  })
  void aSearchReadsAnIndexAndNoTable(String typed, String index) throws SQLException {
    dropIndexOfCustomers();
    Conditions conditions = new Conditions();
    SaleSearch.add(typed, conditions);
    assertThat(
            plan(
                "select count(*) from sale s" + conditions.where(),
                conditions,
                "enable_indexscan",
                "enable_indexonlyscan"))
        .containsPattern(index)
        .doesNotContain("Seq Scan on sale");
  }

  /** In an empty table reading all customers' sales is as cheap as looking for one. */
  private void dropIndexOfCustomers() throws SQLException {
    try (Connection owner = Backends.asOwner("sales");
        Statement statement = owner.createStatement()) {
      statement.execute("drop index " + store.tenant().schema() + ".ix_sale_customer");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "created_at desc; id desc, ix_sale_created",
    "created_at asc; id asc, ix_sale_created",
    "number desc nulls last; id desc, ix_sale_number",
    "number asc nulls first; id asc, ix_sale_number",
    "total_amount asc; id asc, ix_sale_total",
    "total_amount desc; id desc, ix_sale_total",
    "'coalesce(completed_at, cancelled_at, created_at) desc; id desc', ix_sale_ended"
  })
  void anOrderIsAnIndexsOwn(String order, String index) {
    String plan =
        plan(
            "select id from sale order by " + order.replace(';', ',') + " limit 5",
            new Conditions());
    assertThat(plan).contains(index).doesNotContain("Sort");
  }

  /** The plan when reading the whole table costs too much, as it does in a large store. */
  private String plan(String sql, Conditions conditions, String... off) {
    return TenantScope.call(
        store.tenant(),
        () -> {
          List<String> lines =
              transactions.execute(
                  status -> {
                    jdbc.sql("set local enable_seqscan = off").update();
                    for (String way : off) {
                      jdbc.sql("set local " + way + " = off").update();
                    }
                    jdbc.sql("set local plan_cache_mode = force_custom_plan").update();
                    return jdbc.sql("explain " + sql)
                        .params(conditions.params())
                        .query(String.class)
                        .list();
                  });
          return String.join("\n", Objects.requireNonNull(lines));
        });
  }
}
