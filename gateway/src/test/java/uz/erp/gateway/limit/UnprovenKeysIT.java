package uz.erp.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import uz.erp.gateway.support.Answer;
import uz.erp.gateway.support.GatewayIT;
import uz.erp.gateway.support.SuiteStandIn.ExchangeAnswer;
import uz.erp.platform.security.ApiKeySecret;

@TestPropertySource(
    properties = {"erp.gateway.limit.address.burst=5", "erp.gateway.limit.address.per-minute=1"})
class MadeUpKeysIT extends GatewayIT {

  @Test
  void keysThatAreMadeUpAreChargedToTheirAddressSoThatAuthServiceIsNotFlooded() {
    String store = newStore();
    SUITE.answerExchange(store, ExchangeAnswer.refusing(401));

    var answers =
        IntStream.range(0, 10)
            .mapToObj(
                i ->
                    client()
                        .token(ApiKeySecret.random().reveal())
                        .store(store)
                        .get("/api/sales/x/"))
            .toList();

    assertThat(answers)
        .extracting(Answer::status)
        .containsExactly(401, 401, 401, 401, 401, 429, 429, 429, 429, 429);
    assertThat(SUITE.exchangesFor(store)).isEqualTo(5);
  }
}
