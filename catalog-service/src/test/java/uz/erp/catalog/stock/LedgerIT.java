package uz.erp.catalog.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uz.erp.catalog.Shop;
import uz.erp.platform.tenancy.TenantScope;
import uz.erp.platform.test.ServiceIT;
import uz.erp.platform.test.TestApi;
import uz.erp.platform.test.TestStores;

/** What the database itself promises about the ledger, with our code out of the way. */
@ServiceIT
class LedgerIT {

  @Autowired private TestStores stores;
  @Autowired private TestApi api;
  @Autowired private JdbcClient jdbc;
  private Shop shop;

  @BeforeEach
  void open() {
    shop = Shop.of(api, stores.open("ledger"));
    shop.adjust(shop.product("Milk"), "5").expect(201);
  }

  @Test
  void anEntryIsNeitherChangedNorTakenAway() {
    for (String sql :
        new String[] {
          "update stock_movement set quantity = 6",
          "update stock_movement set note = note",
          "delete from stock_movement"
        }) {
      assertThatThrownBy(() -> run(sql)).rootCause().hasMessageContaining("append-only");
    }
    assertThatThrownBy(() -> run("truncate stock_movement")).isNotNull();
    assertThat(entries()).isEqualTo(1);
  }

  @Test
  void theGuardCannotBeTakenOff() {
    for (String sql :
        new String[] {
          "alter table stock_movement disable trigger all",
          "drop trigger stock_movement_rows_are_final on stock_movement",
          "drop function refuse_change_of_ledger() cascade",
          "drop table stock_movement",
          "set session_replication_role = replica"
        }) {
      assertThatThrownBy(() -> run(sql)).as(sql).isNotNull();
    }
  }

  private void run(String sql) {
    TenantScope.run(shop.store().tenant(), () -> jdbc.sql(sql).update());
  }

  private long entries() {
    return TenantScope.<Long, RuntimeException>call(
        shop.store().tenant(),
        () -> jdbc.sql("select count(*) from stock_movement").query(Long.class).single());
  }
}
