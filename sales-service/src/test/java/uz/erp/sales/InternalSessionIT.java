package uz.erp.sales;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InternalSessionIT extends TradingIT {

  private static final String PATH = "/internal/sessions/open/";

  @Test
  void anotherServiceLearnsHowManySessionsAreOpen() {
    assertThat(manager.asPart().get(PATH).expect(200).json().at("/count").asInt(-1)).isZero();

    long session = openSession(cashier);
    openSession(cashier(2));
    assertThat(manager.asPart().get(PATH).at("/count")).isEqualTo("2");

    cashier.post(SESSIONS + session + "/end/", "{}").expect(200);
    assertThat(manager.asPart().get(PATH).at("/count")).isEqualTo("2");
    cashier.post(SESSIONS + session + "/close/", "{\"actual_cash\":0}").expect(200);
    assertThat(manager.asPart().get(PATH).at("/count")).isEqualTo("1");
  }

  @Test
  void otherCallersAreRefused() {
    assertThat(api.get(PATH).status()).isEqualTo(401);
    assertThat(api.asPart().get(PATH).status()).isEqualTo(401);
    assertThat(manager.get(PATH).status()).isEqualTo(401);
  }
}
