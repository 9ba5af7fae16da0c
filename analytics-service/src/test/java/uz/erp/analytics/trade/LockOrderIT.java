package uz.erp.analytics.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.erp.analytics.trade.TradeFixtures.line;
import static uz.erp.analytics.trade.TradeFixtures.refund;
import static uz.erp.analytics.trade.TradeFixtures.sale;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import uz.erp.platform.tenancy.TenantSchemas;
import uz.erp.platform.tenancy.TenantScope;
import uz.erp.platform.test.ServiceIT;
import uz.erp.platform.test.TestStore;
import uz.erp.platform.test.TestStores;

/** The database itself records in which order a fact's transaction writes the projections' rows. */
@ServiceIT
class LockOrderIT {

  private static final List<String> TABLES =
      Arrays.stream(ProjectionOrder.values()).flatMap(place -> place.tables().stream()).toList();

  @Autowired private TestStores stores;
  @Autowired private TenantSchemas schemas;
  @Autowired private TradeJournal journal;

  @Autowired
  @Qualifier("ownerDataSource")
  private DataSource owner;

  private TestStore store;
  private String today;

  @BeforeEach
  void openStore() throws SQLException {
    store = stores.open("locks");
    today = LocalDate.now(store.tenant().zone()).toString();
    schemas.ensure(store.tenant());
    try (Connection connection = owner.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("set search_path = " + store.tenant().schema());
      statement.execute(
          """
          create table write_order (id bigint generated always as identity, written text not null);
          create function record_write() returns trigger language plpgsql security definer as $$
          begin
            execute format('insert into %I.write_order (written) values (%L)',
              tg_table_schema, tg_table_name);
            return new;
          end $$
          """);
      for (String table : TABLES) {
        statement.execute(
            "create trigger record_write before insert or update on %s for each row execute function record_write()"
                .formatted(table));
      }
    }
  }

  @Test
  void aSaleWritesTheTablesInTheOrderOfTheList() throws SQLException {
    TenantScope.run(
        store.tenant(),
        () ->
            journal.enter(
                List.of(
                    sale(1, today, 7L, line(1, 1, "1", "10", "5"), line(2, 2, "1", "10", "5")),
                    sale(2, today, 8L, line(3, 1, "1", "10", "5")))));

    assertThat(written()).isEqualTo(TABLES);
  }

  @Test
  void aRefundWritesInTheSameOrder() throws SQLException {
    TenantScope.run(
        store.tenant(), () -> journal.enter(refund(1, 9, today, line(1, 1, "1", "10", "5"))));

    List<String> written = written();
    assertThat(written)
        .contains("daily_sales", "product_day", "day_part", "night_ask")
        .isEqualTo(TABLES.stream().filter(written::contains).toList());
  }

  /** A table again for each time it was returned to. */
  private List<String> written() throws SQLException {
    List<String> written = new ArrayList<>();
    try (Connection connection = owner.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select written from %s.write_order order by id"
                    .formatted(store.tenant().schema()))) {
      while (rows.next()) {
        String table = rows.getString(1);
        if (written.isEmpty() || !written.getLast().equals(table)) {
          written.add(table);
        }
      }
    }
    return written;
  }
}
