package uz.erp.analytics.trade;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import uz.erp.platform.test.Backends;
import uz.erp.platform.test.ServiceIT;

/** A store that has traded before hours, payments and known costs were kept. */
@ServiceIT
class OldFactsIT {

  private static final List<String> OLD =
      List.of("keep_past_sales_among_the_facts", "find_facts_by_customer");

  @Test
  void sumsEqualFactsAfterTheStoreIsMigrated() throws Exception {
    try (Connection owner = Backends.asOwner("analytics");
        Statement statement = owner.createStatement()) {
      owner.setAutoCommit(false);
      statement.execute("create schema old_facts");
      statement.execute("set local search_path to old_facts");
      run(statement, OldFactsIT::isOld);
      trade(statement);

      run(statement, script -> script.startsWith("V20261122221"));

      SumsFromFacts.TABLES.forEach(
          (table, wanted) ->
              assertThat(number(statement, SumsFromFacts.differences(table, wanted)))
                  .as(table)
                  .isZero());
      assertThat(number(statement, "select sum(sold_rounding) * 100 from daily_sales"))
          .as("tiyin by which the totals were rounded")
          .isEqualTo(-50);
      assertThat(number(statement, "select count(*) from sale_line_fact where not cost_known"))
          .as("lines without a cost")
          .isEqualTo(2);
      assertThat(number(statement, "select sum(sold_covered) from product_month")).isEqualTo(110);
      owner.rollback();
    }
  }

  private static void trade(Statement statement) throws SQLException {
    statement.execute(
        """
        insert into sale_fact (sale_id, business_date, completed_at, register_id, employee_id,
                               customer_id, total, discount_total, tax_total, import_id)
        values (1, '2025-01-31', now(), 1, 3, 7, 99.50, 0, 10, null),
               (2, '2025-02-01', now(), 1, 4, null, 30, 0, 3, null),
               (3, '2025-02-01', now(), null, null, 7, 50, 0, 0, 5)
        """);
    statement.execute(
        """
        insert into sale_line_fact (sale_id, line_id, product_id, quantity, total, discount_amount,
                                    tax_amount, cost_total)
        values (1, 1, 18, 1, 100, 0, 10, 60), (2, 1, 18, 1, 20, 0, 2, 0), (2, 2, 19, 1, 10, 0, 1, 5),
               (3, 1, 18, 1, 50, 0, 0, 0)
        """);
    statement.execute(
        """
        insert into refund_fact (refund_id, sale_id, business_date, refunded_at, employee_id,
                                 customer_id, total, discount_total, tax_total)
        values (1, 1, '2025-02-01', now(), 4, null, 99.50, 0, 10)
        """);
    statement.execute(
        """
        insert into refund_line_fact (refund_id, line_id, product_id, quantity, total,
                                      discount_amount, tax_amount, cost_total)
        values (1, 1, 18, 1, 100, 0, 10, 60)
        """);
    statement.execute("insert into daily_customer values ('2025-01-31', 7), ('2025-02-01', 7)");
    statement.execute(
        """
        insert into daily_sales
        values ('2025-01-31', 1, 99.50, 0, 10, 60, 1, 1, 0, 0, 0, 0, 0, 0),
               ('2025-02-01', 2, 80, 0, 3, 5, 3, 1, 1, 99.50, 0, 10, 60, 1)
        """);
    statement.execute(
        """
        insert into product_day
        values ('2025-01-31', 18, 1, 100, 60, 1, 0, 0, 0),
               ('2025-02-01', 18, 2, 70, 0, 2, 100, 60, 1),
               ('2025-02-01', 19, 1, 10, 5, 1, 0, 0, 0)
        """);
  }

  private static boolean isOld(String script) {
    return script.compareTo("V202611220000") < 0 || OLD.stream().anyMatch(script::contains);
  }

  private static void run(Statement statement, Predicate<String> wanted)
      throws IOException, SQLException {
    List<Resource> scripts =
        Arrays.stream(
                new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:db/migration/tenant/V*.sql"))
            .filter(script -> wanted.test(Objects.requireNonNull(script.getFilename())))
            .sorted(Comparator.comparing(Resource::getFilename))
            .toList();
    assertThat(scripts).isNotEmpty();
    for (Resource script : scripts) {
      statement.execute(script.getContentAsString(StandardCharsets.UTF_8));
    }
  }

  private static long number(Statement statement, String sql) {
    try (ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
