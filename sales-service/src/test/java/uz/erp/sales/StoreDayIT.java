package uz.erp.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uz.erp.platform.tenancy.Tenant;
import uz.erp.platform.test.TestAnswer;
import uz.erp.platform.test.TestStore;

/**
 * The two zones are 25 hours apart, so their dates always differ: one of them differs from UTC's.
 */
class StoreDayIT extends TradingIT {

  private void moveStoreTo(String zone) {
    Tenant here = store.tenant();
    store =
        new TestStore(
            new Tenant(
                here.key(), here.schema(), ZoneId.of(zone), here.currency(), here.language()));
    cashier = api.as(store, "cashier");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Pacific/Kiritimati", "Pacific/Pago_Pago"})
  void aSaleBelongsToTheStoresDay(String zone) {
    moveStoreTo(zone);
    product(1, "10.00");
    LocalDate before = LocalDate.now(ZoneId.of(zone));
    TestAnswer sale = sell(cashier, openSession(cashier), 1, "1");
    LocalDate after = LocalDate.now(ZoneId.of(zone)); // the test may run over midnight
    assertThat(LocalDate.parse(sale.at("/data/business_date"))).isBetween(before, after);
    assertThat(sale.at("/data/receipt_number"))
        .startsWith("CHECK-" + before.toString().replace("-", "").substring(0, 6));
    assertThat(
            events
                .next("sales.sale", e -> e.tenantkey().equals(store.key()))
                .data()
                .at("/business_date")
                .asString())
        .isEqualTo(sale.at("/data/business_date"));
  }

  @Test
  void todayIsNotYesterday() {
    product(1, "10.00");
    long session = openSession(cashier);
    TestAnswer sale = sell(cashier, session, 1, "1");
    long draft = id(scan(cashier, session, 1, "1").expect(200));
    assertThat(cashier.get(SALES + "today/").json().at("/count").asInt()).isEqualTo(2);
    query(
        Long.class,
        "update sale set business_date = business_date - 1 where id = ? returning id",
        id(sale));
    query(
        Long.class,
        "update sale set created_at = created_at - interval '1 day' where id = ? returning id",
        draft);
    assertThat(cashier.get(SALES + "today/").json().at("/count").asInt()).isZero();
  }
}
