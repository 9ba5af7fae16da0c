package uz.erp.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import uz.erp.platform.test.TestAnswer;
import uz.erp.platform.test.TestApi;

class ParkingIT extends PayingIT {

  private TestAnswer hold(TestApi who, long sale) {
    return who.post(SALES + sale + "/hold/", "{\"note\":\"забыл кошелёк\"}");
  }

  private TestAnswer resume(TestApi who, long sale) {
    return who.send("POST", SALES + sale + "/resume/", null);
  }

  @Test
  void aParkedSaleMakesRoomAndChangesNoMore() {
    product(1, "10.00");
    long session = openSession(cashier);
    long parked = draft(cashier, session, 1, null);
    TestAnswer held = hold(cashier, parked).expect(200);
    assertThat(held.at("/message")).isEqualTo("Продажа отложена");
    assertThat(held.at("/data/status")).isEqualTo("pending");
    assertThat(held.at("/data/held_at")).isNotBlank();
    assertThat(held.at("/data/hold_note")).isEqualTo("забыл кошелёк");
    cashier.get(SALES + "current/?session=" + session).expect(404);
    assertRefused(hold(cashier, parked), 409, "sale_held");
    assertRefused(cashier.post(SALES + parked + "/add-item/", "{\"product\":1}"), 409, "sale_held");
    assertRefused(payCash(cashier, parked, "10"), 409, "sale_held");

    long next = draft(cashier, session, 1, null);
    assertThat(next).isNotEqualTo(parked);
    TestAnswer refused = resume(cashier, parked);
    assertRefused(refused, 409, "another_sale_pending");
    assertThat(refused.at("/detail")).contains("CHECK-");
    assertRefused(resume(cashier, next), 409, "sale_not_held");
    payCash(cashier, next, "10").expect(200);
    TestAnswer resumed = resume(cashier, parked).expect(200);
    assertThat(resumed.json().at("/data/held_at").isNull()).isTrue();
    assertThat(resumed.json().at("/data/items").size()).isEqualTo(1);
    payCash(cashier, parked, "10").expect(200);
    assertRefused(hold(cashier, parked), 409, "sale_already_completed");
    assertRefused(resume(cashier, parked), 409, "sale_already_completed");
    resume(cashier, 999).expect(404);
    hold(cashier, 999).expect(404);
  }

  @Test
  void anEmptyDraftIsNotParkedAndNotInTheWay() {
    product(1, "10.00");
    long session = openSession(cashier);
    long parked = draft(cashier, session, 1, null);
    hold(cashier, parked).expect(200);
    TestAnswer empty = scan(cashier, session, 1, "1").expect(200);
    cashier
        .delete(SALES + id(empty) + "/remove-item/?item_id=" + empty.at("/data/items/0/id"))
        .expect(200);
    assertRefused(hold(cashier, id(empty)), 409, "sale_empty");
    resume(cashier, parked).expect(200);
    assertThat(cashier.get(SALES + id(empty) + "/").at("/status")).isEqualTo("cancelled");
  }

  @Test
  void aParkedSaleOutlivesItsSessionAndGoesOnAtAnotherTill() {
    product(1, "10.00");
    long session = openSession(cashier);
    String uuid = UUID.randomUUID().toString();
    String scan = "{\"session\":%d,\"product\":1,\"client_uuid\":\"%s\"}";
    long parked = id(cashier.post(SALES + "scan-item/", scan.formatted(session, uuid)).expect(200));
    hold(cashier, parked).expect(200);
    TestApi other = cashier(1);
    assertThat(resume(other, parked).expect(404).at("/code")).isEqualTo("no_open_session");
    long theirs = openSession(other);
    cashier.post(SESSIONS + session + "/close/", "{\"actual_cash\":100000}").expect(200);

    TestAnswer list = other.get(SALES + "held/").expect(200);
    assertThat(list.at("/count")).isEqualTo("1");
    assertThat(list.at("/results/0/id")).isEqualTo(String.valueOf(parked));
    other.get(SALES + "held/?ordering=nope").expect(400);
    api.as(store, "stockkeeper").get(SALES + "held/").expect(403);
    TestAnswer resumed = resume(other, parked).expect(200);
    assertThat(resumed.at("/data/session")).isEqualTo(String.valueOf(theirs));
    assertThat(resumed.at("/data/cashier")).isEqualTo("1001");
    assertThat(other.get(SALES + "held/").at("/count")).isEqualTo("0");

    long later = openSession(cashier);
    assertRefused(
        cashier.post(SALES + "scan-item/", scan.formatted(later, uuid)), 409, "client_uuid_taken");
    payCash(other, parked, "10").expect(200);
    assertThat(manager.get(SESSIONS + theirs + "/report/").at("/expected_cash"))
        .isEqualTo("100010.00");
    assertRefused(
        cashier.post(SALES + "scan-item/", scan.formatted(later, uuid)),
        409,
        "sale_already_completed");
  }

  @Test
  void aParkedSaleOfAClosedSessionIsThrownAwayByItsCashierOrAManager() {
    product(1, "10.00");
    long session = openSession(cashier);
    long first = draft(cashier, session, 1, null);
    hold(cashier, first).expect(200);
    long second = draft(cashier, session, 1, null);
    hold(cashier, second).expect(200);
    cashier.post(SESSIONS + session + "/close/", "{\"actual_cash\":100000}").expect(200);
    cashier(1).post(SALES + first + "/cancel/", "{}").expect(403);
    cashier.post(SALES + first + "/cancel/", "{\"reason\":\"не пришёл\"}").expect(200);
    TestAnswer byManager = manager.post(SALES + second + "/cancel/", "{}").expect(200);
    assertThat(byManager.at("/data/status")).isEqualTo("cancelled");
    assertThat(byManager.json().at("/data/held_at").isNull()).isTrue();
    assertRefused(resume(manager, second), 404, "no_open_session");
  }

  @Test
  void ofManyTillsOneResumesASale() throws Exception {
    product(1, "10.00");
    long session = openSession(cashier);
    long parked = draft(cashier, session, 1, null);
    List<TestApi> tills = new ArrayList<>();
    for (int till = 1; till <= 4; till++) {
      tills.add(cashier(till));
      openSession(tills.getLast());
    }
    for (int round = 0; round < 4; round++) {
      TestApi holder = holder(tills);
      hold(holder, parked).expect(200);
      List<Callable<TestAnswer>> calls = new ArrayList<>();
      tills.forEach(till -> calls.add(() -> resume(till, parked)));
      List<TestAnswer> answers = together(calls);
      assertThat(count(answers, 200)).isEqualTo(1);
      assertThat(answers.stream().filter(a -> a.status() == 409))
          .hasSize(3)
          .allMatch(a -> a.at("/code").equals("sale_not_held"));
    }
  }

  private TestApi holder(List<TestApi> tills) {
    long employee =
        query(
                Long.class,
                "select c.employee_id from sale s join cash_session c on c.id = s.session_id")
            .getFirst();
    return employee == 3 ? cashier : tills.get((int) (employee - 1001));
  }

  @Test
  void holdResumeScanCancelAndCheckoutAtOnceLoseNothing() throws Exception {
    product(1, "10.00");
    long session = openSession(cashier);
    TestApi other = cashier(1);
    openSession(other);
    for (int round = 0; round < 6; round++) {
      long sale = draft(cashier, session, 1, null);
      List<Callable<TestAnswer>> calls =
          List.of(
              () -> hold(cashier, sale),
              () -> payCash(cashier, sale, "10"),
              () -> resume(other, sale),
              () -> scan(cashier, session, 1, "1"),
              () -> cashier.post(SALES + sale + "/cancel/", "{}"),
              () -> refund(manager, sale, "{}"),
              () -> hold(cashier, sale));
      assertThat(together(calls)).allMatch(a -> a.status() < 500);
      for (Long left : query(Long.class, "select id from sale where status = 'pending'")) {
        manager.post(SALES + left + "/cancel/", "{}").expect(200);
      }
    }
    assertThat(
            query(
                Long.class,
                """
                select count(*) from sale s where s.number is not null and total_amount <>
                  (select sum(amount) from sale_payment p where p.sale_id = s.id)"""))
        .containsExactly(0L);
    assertThat(
            query(
                Long.class,
                "select count(*) - coalesce(max(number), 0) from sale where number is not null"))
        .containsExactly(0L);
  }
}
