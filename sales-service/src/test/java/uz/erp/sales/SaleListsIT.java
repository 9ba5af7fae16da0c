package uz.erp.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import uz.erp.platform.test.TestAnswer;
import uz.erp.platform.test.TestApi;

class SaleListsIT extends TradingIT {

  private static int count(TestApi who, String query) {
    return who.get(SALES + query).expect(200).json().at("/count").asInt();
  }

  private static List<String> ids(TestApi who, String query) {
    List<String> ids = new ArrayList<>();
    who.get(SALES + query)
        .expect(200)
        .json()
        .at("/results")
        .forEach(r -> ids.add(r.at("/id").asString()));
    return ids;
  }

  /** Whatever was sold, cancelled, refunded and begun, in two sessions at two registers. */
  private void trade(SplittableRandom random, long session, TestApi who) {
    product(1, "10.00");
    product(2, "777.00");
    for (int i = 0; i < 6; i++) {
      long sale = id(scan(who, session, 1 + random.nextInt(2), "1").expect(200));
      String total = who.get(SALES + sale + "/").at("/total_amount");
      switch (random.nextInt(3)) {
        case 0 -> who.post(SALES + sale + "/cancel/", "{}").expect(200);
        case 1 -> payCash(who, sale, total).expect(200);
        default -> {
          who.post(
                  SALES + sale + "/checkout/",
                  "{\"payments\":[{\"payment_method\":\"card\",\"amount\":%s}]}".formatted(total))
              .expect(200);
          if (random.nextBoolean()) {
            manager.post(SALES + sale + "/refund/", "{}").expect(200);
          }
        }
      }
    }
  }

  @Test
  void countsAreExactWhateverHappened() {
    SplittableRandom random = new SplittableRandom(5);
    manager.post(REGISTERS, "{\"name\":\"Первая\"}").expect(201);
    manager.post(REGISTERS, "{\"name\":\"Вторая\"}").expect(201);
    manager.post(REGISTERS, "{\"name\":\"Третья\"}").expect(201);
    openSession(manager);
    long one = openSession(cashier);
    long two = openSession(cashier(1));
    trade(random, one, cashier);
    trade(random, two, cashier(1));
    scan(cashier, one, 1, "1").expect(200);

    assertThat(count(manager, "")).isEqualTo(counted("true"));
    for (String status : List.of("pending", "completed", "cancelled", "refunded")) {
      String same = "status = '" + status + "'";
      assertThat(count(manager, "?status=" + status)).as(status).isEqualTo(counted(same));
      for (long register : query(Long.class, "select id from register")) {
        assertThat(count(manager, "?status=%s&register=%d".formatted(status, register)))
            .isEqualTo(counted(same + " and register_id = " + register));
      }
      assertThat(count(cashier, "?status=" + status))
          .isEqualTo(counted(same + " and session_id = " + one));
    }
    for (long register : query(Long.class, "select id from register")) {
      assertThat(count(manager, "?register=" + register))
          .isEqualTo(counted("register_id = " + register));
    }
    assertThat(count(manager, "?register=999")).isZero();
    for (String method : List.of("cash", "card", "mobile")) {
      String paid =
          "exists (select from sale_payment p where p.sale_id = sale.id and payment_method = '%s')"
              .formatted(method);
      assertThat(count(manager, "?payment_method=" + method)).isEqualTo(counted(paid));
      assertThat(count(manager, "?payment_method=%s&session=%d".formatted(method, one)))
          .isEqualTo(counted(paid + " and session_id = " + one));
    }
    assertThat(count(manager, "?min_total=777")).isEqualTo(counted("total_amount >= 777"));
    assertThat(count(manager, "?max_total=10.00")).isEqualTo(counted("total_amount <= 10"));
    assertThat(count(manager, "?cashier=3")).isEqualTo(counted("cashier_id = 3"));
  }

  private int counted(String where) {
    return query(Integer.class, "select count(*)::int from sale where " + where).getFirst();
  }

  @Test
  void everyOrderIsTotalAndItsPagesHoldEachSaleOnce() {
    long session = openSession(cashier);
    openSession(manager);
    trade(new SplittableRandom(9), session, cashier);
    scan(cashier, session, 2, "1").expect(200);
    for (String field : List.of("id", "created_at", "completed_at", "total_amount", "number")) {
      for (String sign : List.of("", "-")) {
        List<String> paged = new ArrayList<>();
        for (int page = 1; page <= 4; page++) {
          paged.addAll(
              ids(manager, "?page_size=2&page=%d&ordering=%s%s".formatted(page, sign, field)));
        }
        assertThat(paged).as(sign + field).hasSize(7).doesNotHaveDuplicates();
        assertThat(paged).isEqualTo(ids(manager, "?ordering=" + sign + field));
      }
      List<String> up = ids(manager, "?ordering=" + field);
      assertThat(ids(manager, "?ordering=-" + field)).as(field).isEqualTo(up.reversed());
    }
    JsonNode last = manager.get(SALES + "?ordering=-number").json().at("/results").get(6);
    assertThat(last.at("/number").isNull()).isTrue();
    assertThat(ids(manager, "?page=1000000")).isEmpty();
    assertThat(ids(manager, "")).isEqualTo(ids(manager, "?ordering=-created_at"));
  }

  @Test
  void aSaleIsFoundByWhatStandsOnItsReceipt() {
    long session = openSession(cashier);
    product(1, "10.00");
    TestAnswer first = sell(cashier, session, 1, "1");
    TestAnswer second = sell(cashier, session, 1, "1");
    query(
        Long.class,
        """
        update sale set customer_id = 5, customer_name = 'Oʻtkir Анна-Мария 100%',
          customer_phone = '+998 (90) 123-45-67' where id = ? returning id""",
        id(first));
    query(
        Long.class,
        "update sale set receipt_number = 'CHECK-20250117120530' where id = ? returning id",
        id(first));
    query(
        Long.class,
        "update sale set receipt_number = 'CHECK-20260228235959-77' where id = ? returning id",
        id(second));
    for (String search :
        List.of(
            "CHECK-20250117120530",
            "check-202501",
            "202501",
            "20250117120530",
            "0530",
            "анна",
            "o\u02bbtkir",
            "мария 100%",
            "anna-mar",
            "otkir",
            "+998901234567",
            "90 123 45 67",
            "(90)123-45-67",
            "00998901234567",
            "4567",
            "o\u02bb",
            "123-45")) {
      assertThat(ids(cashier, "?search=" + encoded(search)))
          .as(search)
          .containsExactly(String.valueOf(id(first)));
    }
    for (String search : List.of("check-2026", "202602", "5959-77", "235959-77")) {
      assertThat(ids(cashier, "?search=" + search))
          .as(search)
          .containsExactly(String.valueOf(id(second)));
    }
    assertThat(ids(cashier, "?search=2")).containsExactly(String.valueOf(id(second)));
    assertThat(ids(cashier, "?search=CHECK")).hasSize(2);
    for (String nothing :
        List.of("%25", "_", "CHECK_2025", "9999999999999999999", "нет", "-", "*")) {
      assertThat(ids(cashier, "?search=" + nothing)).as(nothing).isEmpty();
    }
    assertThat(ids(cashier(1), "?search=CHECK")).isEmpty();
    assertThat(ids(cashier, "?search=CHECK&status=refunded")).isEmpty();
  }

  private static String encoded(String search) {
    return java.net.URLEncoder.encode(search, java.nio.charset.StandardCharsets.UTF_8);
  }

  @Test
  void filtersNarrowTogether() {
    long session = openSession(cashier);
    product(1, "10.00");
    TestAnswer sale = sell(cashier, session, 1, "3");
    sell(cashier, session, 1, "1");
    scan(cashier, session, 1, "1").expect(200);
    String day = sale.at("/data/business_date");
    assertThat(count(cashier, "?date_from=" + day)).isEqualTo(2);
    assertThat(count(cashier, "?date_to=" + day)).isEqualTo(2);
    assertThat(count(cashier, "?date_from=2000-01-01&date_to=2000-01-02")).isZero();
    assertThat(count(cashier, "?date_to=2000-01-02&date_from=" + day)).isZero();
    assertThat(
            count(
                cashier,
                "?min_total=30&max_total=30.00&date_from=%s&status=completed&cashier=3&payment_method=cash&session=%d&register=%s"
                    .formatted(day, session, sale.at("/data/register"))))
        .isEqualTo(1);
    assertThat(count(cashier, "today/?min_total=30&payment_method=cash")).isEqualTo(1);
    assertThat(count(cashier, "?customer=1")).isZero();
    for (String bad :
        List.of(
            "date_from=x",
            "date_to=%2B999999999-12-31",
            "min_total=x",
            "min_total=0.001",
            "max_total=1e99",
            "payment_method=gold",
            "register=x",
            "cashier=1.5",
            "customer=a",
            "max_total=NaN",
            "date_from=-0001-01-01")) {
      String field = bad.substring(0, bad.indexOf('='));
      assertThat(cashier.get(SALES + "?" + bad).expect(400).json().at("/errors/" + field).size())
          .as(bad)
          .isEqualTo(1);
    }
    assertThat(
            cashier
                .header(
                    "If-None-Match",
                    String.valueOf(cashier.get(SALES + id(sale) + "/").header("ETag")))
                .get(SALES + id(sale) + "/")
                .status())
        .isEqualTo(304);
  }

  @Test
  void sessionsAreListedByCashierAndDay() {
    openSession(cashier);
    long other = openSession(cashier(1));
    TestAnswer found = manager.get(SESSIONS + "?cashier=1001&ordering=closed_at").expect(200);
    assertThat(found.at("/count")).isEqualTo("1");
    assertThat(found.at("/results/0/id")).isEqualTo(String.valueOf(other));
    assertThat(cashier.get(SESSIONS + "?cashier=1001").at("/count")).isEqualTo("0");
    assertThat(manager.get(SESSIONS + "?date_from=2000-01-01").at("/count")).isEqualTo("2");
    assertThat(manager.get(SESSIONS + "?date_to=2000-01-01").at("/count")).isEqualTo("0");
    manager.get(SESSIONS + "?date_to=x").expect(400);
  }
}
