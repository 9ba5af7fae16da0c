package uz.erp.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uz.erp.platform.test.TestAnswer;
import uz.erp.platform.test.TestApi;

/** A till that numbers its receipts itself, also while it is cut off. */
class ClientNumbersIT extends TradingIT {

  private TestAnswer pay(TestApi who, long sale, String number, String more) {
    return who.post(
        SALES + sale + "/checkout/",
        "{\"client_number\":%s,\"payments\":[{\"payment_method\":\"cash\",\"amount\":10}]%s}"
            .formatted(number, more));
  }

  private long draft(TestApi who, long session) {
    return id(scan(who, session, 1, "1").expect(200));
  }

  @Test
  void aSaleKeepsTheNumberOfItsTill() {
    product(1, "10.00");
    long session = openSession(cashier);
    TestAnswer first = pay(cashier, draft(cashier, session), "41", "").expect(200);
    assertThat(first.json().at("/data/client_number").asLong()).isEqualTo(41);
    assertThat(sell(cashier, session, 1, "1").json().at("/data/client_number").isNull()).isTrue();
    TestAnswer third = pay(cashier, draft(cashier, session), "43", "").expect(200);

    assertThat(cashier.get(SALES + id(first) + "/").at("/client_number")).isEqualTo("41");
    assertThat(cashier.get(SALES + "?ordering=-id").at("/results/0/client_number")).isEqualTo("43");
    assertThat(cashier.get(SALES + id(third) + "/receipt/").at("/client_number")).isEqualTo("43");
    assertThat(
            manager
                .get(REGISTERS + first.at("/data/register") + "/gaps/?from=41")
                .json()
                .at("/client_numbers/missing")
                .toString())
        .isEqualTo("[{\"from\":42,\"to\":42}]");
    TestAnswer refunded = refundAll(id(first));
    assertThat(refunded.at("/data/client_number")).isEqualTo("41");
  }

  private TestAnswer refundAll(long sale) {
    openSession(manager);
    return manager.post(SALES + sale + "/refund/", "{}").expect(200);
  }

  @Test
  void aNumberIsOneSaleOfItsRegister() {
    product(1, "10.00");
    long session = openSession(cashier);
    long other = openSession(cashier(1));
    pay(cashier, draft(cashier, session), "7", "").expect(200);
    pay(cashier(1), draft(cashier(1), other), "7", "").expect(200);

    long again = draft(cashier, session);
    TestAnswer taken = pay(cashier.header("Accept-Language", "en"), again, "7", "").expect(409);
    assertThat(taken.at("/code")).isEqualTo("client_number_taken");
    assertThat(taken.at("/errors/client_number/0")).contains("used the number");
    assertThat(cashier.get(SALES + again + "/").at("/status")).isEqualTo("pending");
    assertThat(pay(cashier, again, "8", "").expect(200).at("/data/number")).isEqualTo("3");
  }

  @Test
  void theSameCheckoutAgainGetsTheSameAnswer() throws Exception {
    product(1, "10.00");
    long session = openSession(cashier);
    long sale = draft(cashier, session);
    String known = ",\"client_uuid\":\"%s\"".formatted(UUID.randomUUID());
    List<TestAnswer> answers = together(6, () -> pay(cashier, sale, "7", known));
    assertThat(count(answers, 200)).isEqualTo(6);
    assertThat(answers.stream().map(TestAnswer::text).distinct()).hasSize(1);
    assertThat(pay(cashier, sale, "8", known).expect(409).at("/code"))
        .isEqualTo("sale_already_completed");
    assertThat(pay(cashier, sale, "null", known).expect(409).at("/code"))
        .isEqualTo("sale_already_completed");
  }

  @Test
  void twoSalesAtOnceDoNotGetOneNumber() throws Exception {
    product(1, "10.00");
    long mine = draft(cashier, openSession(cashier));
    long theirs = draft(cashier(1), openSession(cashier(1)));
    // as after a till was put in another's place
    query(Long.class, "update sale set register_id = 1 where id = ? returning id", theirs);
    List<TestAnswer> answers =
        together(
            List.of(() -> pay(cashier, mine, "7", ""), () -> pay(cashier(1), theirs, "7", "")));
    assertThat(count(answers, 200)).isEqualTo(1);
    assertThat(answers.stream().filter(answer -> answer.status() == 409))
        .hasSize(1)
        .allMatch(answer -> answer.at("/code").equals("client_number_taken"));
    assertThat(query(Long.class, "select max(number) from sale")).containsExactly(1L);
    assertThat(query(Long.class, "select sale_number from store_counter")).containsExactly(1L);
  }

  @Test
  void whatIsNoNumberIsRefused() {
    product(1, "10.00");
    long sale = draft(cashier, openSession(cashier));
    for (String bad :
        List.of("0", "-1", "1.5", "\"x\"", "[]", "1000000000000", "9223372036854775808")) {
      assertThat(pay(cashier, sale, bad, "").expect(400).at("/client_number/0"))
          .as(bad)
          .isNotBlank();
    }
    pay(cashier, sale, "999999999999", "").expect(200);
  }
}
