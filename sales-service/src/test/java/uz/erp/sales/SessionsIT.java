package uz.erp.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uz.erp.platform.test.TestAnswer;

class SessionsIT extends TradingIT {

  private static final String OPEN = SESSIONS + "open/";
  private static final String BALANCE = "{\"opening_balance\": \"100000.50\"}";

  @Test
  void aCashierHasOneOpenSession() {
    openSession(cashier);
    TestAnswer again = cashier.post(OPEN, BALANCE).expect(409);
    assertThat(again.at("/code")).isEqualTo("session_already_open");
    assertThat(again.at("/detail")).isEqualTo("У вас уже есть открытая смена.");
  }

  @Test
  void aCashierWhoOpensManyTimesAtOnceGetsOneSession() throws Exception {
    List<TestAnswer> answers = together(6, () -> cashier.post(OPEN, BALANCE));
    assertThat(count(answers, 201)).isEqualTo(1);
    assertThat(count(answers, 409)).isEqualTo(5);
    assertThat(query(Long.class, "select count(*) from cash_session")).containsExactly(1L);
  }

  @Test
  void aRegisterHasOneOpenSession() {
    long register = manager.post(REGISTERS, "{\"name\":\"У входа\"}").json().at("/id").asLong();
    String there = "{\"opening_balance\":1,\"register\":%d}".formatted(register);
    cashier(1).post(OPEN, there).expect(201);
    TestAnswer second = cashier(2).post(OPEN, there).expect(409);
    assertThat(second.at("/code")).isEqualTo("register_busy");
    assertThat(cashier(2).post(OPEN, BALANCE).expect(409).at("/code"))
        .isEqualTo("no_free_register");
  }

  @Test
  void cashiersWhoNameNoRegisterEachGetTheirOwn() throws Exception {
    List<TestAnswer> answers =
        together(
            IntStream.range(0, 5)
                .mapToObj(i -> (Callable<TestAnswer>) () -> cashier(i).post(OPEN, BALANCE))
                .toList());
    assertThat(count(answers, 201)).isEqualTo(5);
    assertThat(answers.stream().map(a -> a.at("/data/register_name")))
        .containsExactlyInAnyOrder("Касса 1", "Касса 2", "Касса 3", "Касса 4", "Касса 5");
    assertThat(manager.get(REGISTERS).json().at("/count").asInt()).isEqualTo(5);
    assertThat(query(Long.class, "select count(*) from register where is_default"))
        .containsExactly(1L);
  }

  @Test
  void aClosedSessionRefusesEverythingAndFreesCashierAndRegister() {
    product(1, "10.00");
    long session = openSession(cashier);
    long sale = id(sell(cashier, session, 1, "1"));
    cashier.post(SESSIONS + session + "/close/", "{\"actual_cash\":100010}").expect(200);

    assertClosed(scan(cashier, session, 1, "1"));
    assertClosed(cashier.post(SESSIONS + session + "/close/", "{\"actual_cash\":1}"));
    assertClosed(
        cashier.post(
            SESSIONS + session + "/cash-movements/",
            "{\"type\":\"in\",\"amount\":1,\"reason\":\"размен\"}"));
    assertThat(payCash(cashier, sale, "10").expect(409).at("/code"))
        .isEqualTo("sale_already_completed");
    cashier.get(SESSIONS + "current/").expect(404);
    openSession(cashier);
  }

  @Test
  void aPendingSaleWithGoodsHoldsTheSessionOpenAndAnEmptyOneDoesNot() {
    product(1, "10.00");
    long session = openSession(cashier);
    TestAnswer scanned = scan(cashier, session, 1, "1").expect(200);
    String close = SESSIONS + session + "/close/";
    TestAnswer refused = cashier.post(close, "{\"actual_cash\":100000}").expect(409);
    assertThat(refused.at("/code")).isEqualTo("session_has_pending_sale");
    assertThat(refused.at("/detail")).contains(scanned.at("/data/receipt_number"));

    cashier
        .delete(SALES + id(scanned) + "/remove-item/?item_id=" + scanned.at("/data/items/0/id"))
        .expect(200);
    cashier.post(close, "{\"actual_cash\":100000}").expect(200);
    assertThat(cashier.get(SALES + id(scanned) + "/").at("/status")).isEqualTo("cancelled");
  }

  @Test
  void onlyItsCashierWorksInASessionOrWhoManagesSales() {
    product(1, "10.00");
    long session = openSession(cashier);
    assertThat(scan(cashier(1), session, 1, "1").expect(403).at("/code"))
        .isEqualTo("not_your_session");
    cashier(1).post(SESSIONS + session + "/close/", "{\"actual_cash\":1}").expect(403);
    cashier(1).get(SESSIONS + session + "/").expect(404);
    cashier(1).get(SESSIONS + session + "/report/").expect(404);
    assertThat(cashier(1).get(SESSIONS).json().at("/count").asInt()).isZero();
    scan(manager, session, 1, "1").expect(200);
    assertThat(manager.get(SESSIONS + "?status=open").json().at("/count").asInt()).isEqualTo(1);
    api.as(store, "stockkeeper").post(OPEN, BALANCE).expect(403);
    api.as(store, "stockkeeper").get(SESSIONS).expect(403);
  }

  @Test
  void cashGoesInAndOutUpToTheLimit() {
    long session = openSession(cashier);
    String movements = SESSIONS + session + "/cash-movements/";
    cashier.post(movements, "{\"type\":\"in\",\"amount\":50000,\"reason\":\"размен\"}").expect(201);
    cashier
        .post(movements, "{\"type\":\"out\",\"amount\":\"1000000.00\",\"reason\":\"инкассация\"}")
        .expect(201);
    String tooMuch = "{\"type\":\"out\",\"amount\":\"1000000.01\",\"reason\":\"инкассация\"}";
    assertThat(cashier.post(movements, tooMuch).expect(403).at("/code"))
        .isEqualTo("cash_limit_exceeded");
    TestAnswer byManager = manager.post(movements, tooMuch).expect(201);
    assertThat(byManager.at("/data/employee_name")).isEqualTo("Мария Менеджер");
    assertThat(cashier.get(movements).json().at("/count").asInt()).isEqualTo(3);
    assertThat(manager.get(SESSIONS + session + "/report/").at("/expected_cash"))
        .isEqualTo("-1850000.01");
  }

  @Test
  void aMistakenMovementIsUndoneOnceByItsCounterMovement() throws Exception {
    long session = openSession(cashier);
    String movements = SESSIONS + session + "/cash-movements/";
    TestAnswer out =
        cashier
            .post(
                movements,
                """
                {"type":"out","amount":700,"category":"collection","reason":"инкассация"}""")
            .expect(201);
    assertThat(out.at("/data/category")).isEqualTo("collection");
    String reverse = movements + out.at("/data/id") + "/reverse/";
    List<TestAnswer> answers = together(5, () -> cashier.post(reverse, "{\"reason\":\"ошибка\"}"));
    assertThat(count(answers, 201)).isEqualTo(1);
    assertThat(answers.stream().filter(a -> a.status() == 409))
        .hasSize(4)
        .allMatch(a -> a.at("/code").equals("cash_movement_already_reversed"));
    TestAnswer list = cashier.get(movements).expect(200);
    assertThat(list.at("/count")).isEqualTo("2");
    assertThat(list.at("/results/1/type")).isEqualTo("in");
    assertThat(list.at("/results/1/category")).isEqualTo("collection");
    assertThat(list.at("/results/1/reverses")).isEqualTo(out.at("/data/id"));
    assertThat(list.at("/results/0/reversed_by")).isEqualTo(list.at("/results/1/id"));
    assertThat(
            cashier
                .send("POST", movements + list.at("/results/1/id") + "/reverse/", null)
                .expect(409)
                .at("/code"))
        .isEqualTo("cash_movement_is_reversal");
    long other = openSession(cashier(1));
    cashier(1)
        .post(SESSIONS + other + "/cash-movements/" + out.at("/data/id") + "/reverse/", "{}")
        .expect(404);
    TestAnswer report = manager.get(SESSIONS + session + "/report/");
    assertThat(report.at("/expected_cash")).isEqualTo("100000.00");
    assertThat(report.json().at("/cash_movements").toString())
        .isEqualTo(
            "[{\"type\":\"in\",\"category\":\"collection\",\"count\":1,\"amount\":\"700.00\"},"
                + "{\"type\":\"out\",\"category\":\"collection\",\"count\":1,\"amount\":\"700.00\"}]");
  }

  @Test
  void aLargeMovementIsUndoneByWhoMayMakeIt() {
    long session = openSession(cashier);
    String movements = SESSIONS + session + "/cash-movements/";
    TestAnswer large =
        manager
            .post(movements, "{\"type\":\"in\",\"amount\":1000001,\"reason\":\"x\"}")
            .expect(201);
    String reverse = movements + large.at("/data/id") + "/reverse/";
    assertThat(cashier.post(reverse, "{}").expect(403).at("/code"))
        .isEqualTo("cash_limit_exceeded");
    assertThat(manager.post(reverse, "{}").expect(201).at("/data/reason")).isEqualTo("x");
  }

  @Test
  void aLargeMovementIsApprovedOnce() throws Exception {
    long session = openSession(cashier);
    String approval =
        manager
            .post(
                "/api/sales/overrides/",
                """
                {"action":"cash_movement","amount":2000000}""")
            .expect(201)
            .json()
            .findValue("token")
            .asString();
    String body =
        "{\"type\":\"out\",\"amount\":%s,\"reason\":\"x\",\"override_token\":\"" + approval + "\"}";
    String movements = SESSIONS + session + "/cash-movements/";
    assertThat(cashier.post(movements, body.formatted("2000000.01")).expect(403).at("/code"))
        .isEqualTo("override_invalid");
    List<TestAnswer> answers =
        together(4, () -> cashier.post(movements, body.formatted("2000000")));
    assertThat(count(answers, 201)).isEqualTo(1);
    assertThat(answers.stream().filter(a -> a.status() == 403))
        .hasSize(3)
        .allMatch(a -> a.at("/code").equals("override_invalid"));
    assertThat(cashier.get(movements).at("/count")).isEqualTo("1");
  }

  @Test
  void aDayTooLargeForASingleAmountStillCloses() {
    long session = openSession(manager);
    String movements = SESSIONS + session + "/cash-movements/";
    for (int i = 0; i < 3; i++) {
      manager
          .post(movements, "{\"type\":\"in\",\"amount\":999999999999.99,\"reason\":\"x\"}")
          .expect(201);
    }
    assertThat(
            manager
                .post(SESSIONS + session + "/close/", "{\"actual_cash\":0}")
                .expect(200)
                .at("/data/difference"))
        .isEqualTo("-3000000099999.97");
  }

  @Test
  void aZReportIsNumberedPerRegisterAndCannotBeChanged() {
    product(1, "10.00");
    for (int day = 1; day <= 2; day++) {
      long session = openSession(cashier);
      sell(cashier, session, 1, "3");
      cashier.post(SESSIONS + session + "/close/", "{\"actual_cash\":100030}").expect(200);
      TestAnswer z = cashier.get(SESSIONS + session + "/report/").expect(200);
      assertThat(z.at("/z_number")).isEqualTo(String.valueOf(day));
      assertThat(z.at("/grand_total")).isEqualTo(30 * day + ".00");
      assertThat(z.at("/difference")).isEqualTo("0.00");
    }
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> query(Long.class, "update z_report set grand_total = 0 returning z_number"))
        .rootCause()
        .hasMessageContaining("never changed");
  }

  private static void assertClosed(TestAnswer answer) {
    assertThat(answer.expect(409).at("/code")).isEqualTo("session_closed");
  }
}
