package uz.erp.sales;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import uz.erp.platform.test.TestAnswer;

class SettingsIT extends TradingIT {

  private static final String SETTINGS = "/api/sales/settings/";

  @Test
  void areThereFromTheStartAndChangeFieldByField() {
    TestAnswer before = cashier.get(SETTINGS).expect(200);
    assertThat(before.at("/tax_mode")).isEqualTo("inclusive");
    assertThat(before.at("/cash_movement_limit")).isEqualTo("1000000.00");
    TestAnswer after =
        manager
            .patch(SETTINGS, "{\"cash_rounding\":100,\"receipt_footer\":\" Спасибо! \"}")
            .expect(200);
    assertThat(after.at("/cash_rounding")).isEqualTo("100.00");
    assertThat(after.at("/receipt_footer")).isEqualTo("Спасибо!");
    assertThat(after.at("/tax_mode")).isEqualTo("inclusive");
    assertThat(after.at("/version")).isEqualTo("2");
  }

  @Test
  void areNotForCashiersToChange() {
    cashier.patch(SETTINGS, "{\"discount_limit_percent\":100}").expect(403);
    assertThat(cashier.get(SETTINGS).at("/discount_limit_percent")).isEqualTo("10.00");
  }

  @Test
  void nonsenseIsNamed() {
    assertThat(manager.patch(SETTINGS, "{\"cash_rounding\":-1}").expect(400).at("/cash_rounding/0"))
        .isNotBlank();
    assertThat(manager.patch(SETTINGS, "{\"tax_mode\":\"none\"}").expect(400).at("/tax_mode/0"))
        .isNotBlank();
    assertThat(manager.patch(SETTINGS, "{\"receipt_width\":40}").expect(400).at("/receipt_width/0"))
        .isNotBlank();
    assertThat(manager.patch(SETTINGS, "{\"blind_count\":null}").expect(400).at("/blind_count/0"))
        .isNotBlank();
  }

  @Test
  void theLimitForCashMovementsIsTheStores() {
    manager.patch(SETTINGS, "{\"cash_movement_limit\":500}").expect(200);
    long session = id(cashier.post(SESSIONS + "open/", "{\"opening_balance\":0}").expect(201));
    String movements = SESSIONS + session + "/cash-movements/";
    String body = "{\"type\":\"in\",\"amount\":501,\"reason\":\"Размен\"}";
    assertThat(cashier.post(movements, body).expect(403).at("/code"))
        .isEqualTo("cash_limit_exceeded");
    manager.post(movements, body).expect(201);
  }
}
