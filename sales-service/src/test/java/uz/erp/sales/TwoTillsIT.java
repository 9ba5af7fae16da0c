package uz.erp.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import uz.erp.platform.measure.Money;
import uz.erp.platform.test.TestAnswer;
import uz.erp.platform.test.TestApi;
import uz.erp.platform.test.TestRole;
import uz.erp.sales.product.ProductFacts;

/**
 * Two tills sell, refund each other's sales, move cash and take debts at once; both reports are
 * held, cell by cell, against sums of the rows made another way: by register, never by session.
 */
class TwoTillsIT extends TradingIT {

  private static final int ROUNDS = 25;
  private static final List<String> METHODS = List.of("cash", "card", "mobile", "transfer");

  private final ConcurrentLinkedDeque<TestAnswer> sold = new ConcurrentLinkedDeque<>();

  private record Till(TestApi who, long session, long register, SplittableRandom random) {}

  private Till till(int number) {
    TestApi who = api.as(store, TestRole.MANAGER.as(2_000 + number, 2_000 + number));
    TestAnswer opened =
        who.post(SESSIONS + "open/", "{\"opening_balance\":\"500.05\"}").expect(201);
    return new Till(
        who, id(opened), opened.json().at("/data/register").asLong(), new SplittableRandom(number));
  }

  private void goods(long id, String price, String rate) {
    product(
        new ProductFacts(
            id,
            1,
            "Товар " + id,
            "SKU-" + id,
            List.of("478" + id),
            "kg",
            Money.of("1.00"),
            Money.of(price),
            new BigDecimal(rate),
            true));
  }

  @Test
  void closeToTheTiyin() throws Exception {
    goods(1, "33.33", "12");
    goods(2, "7.77", "0");
    goods(3, "1234.56", "15.5");
    List<Till> tills = List.of(till(1), till(2));
    List<Callable<TestAnswer>> days = new ArrayList<>();
    for (Till till : tills) {
      days.add(() -> trade(till));
      // the same till is used from two devices
      days.add(() -> moveMoney(till));
    }
    together(days);
    for (Till till : tills) {
      till.who.post(SESSIONS + till.session + "/close/", "{\"actual_cash\":777.77}").expect(200);
      assertReportIsWhatTheRowsSay(till);
    }
  }

  private TestAnswer trade(Till till) {
    TestAnswer last = null;
    for (int round = 0; round < ROUNDS; round++) {
      for (int line = till.random.nextInt(3); line >= 0; line--) {
        last =
            scan(
                    till.who,
                    till.session,
                    1 + till.random.nextInt(3),
                    "0." + (1 + till.random.nextInt(999)))
                .expect(200);
      }
      TestAnswer draft = java.util.Objects.requireNonNull(last);
      if (till.random.nextInt(6) == 0) {
        till.who.post(SALES + id(draft) + "/cancel/", "{}").expect(200);
        continue;
      }
      TestAnswer paid = pay(till, draft);
      sold.add(paid);
      if (till.random.nextInt(3) == 0) {
        refund(till);
      }
    }
    return java.util.Objects.requireNonNull(last);
  }

  /** In three parts, the cash with change. */
  private TestAnswer pay(Till till, TestAnswer draft) {
    BigDecimal total = new BigDecimal(draft.at("/data/total_amount"));
    BigDecimal cent = new BigDecimal("0.01");
    if (total.compareTo(new BigDecimal("0.03")) < 0) {
      return payCash(till.who, id(draft), total.toPlainString()).expect(200);
    }
    BigDecimal card = cent;
    BigDecimal other = cent;
    BigDecimal cash = total.subtract(card).subtract(other);
    String method = till.random.nextBoolean() ? "mobile" : "transfer";
    return till.who
        .post(
            SALES + id(draft) + "/checkout/",
            """
            {"payments":[{"payment_method":"cash","amount":%s,"received_amount":%s},
              {"payment_method":"card","amount":%s},{"payment_method":"%s","amount":%s}]}"""
                .formatted(cash, cash.add(new BigDecimal("3.33")), card, method, other))
        .expect(200);
  }

  /** Of any till's sale, often of one that the other till refunds at the same time. */
  private void refund(Till till) {
    TestAnswer sale = sold.peekLast();
    if (sale == null) {
      return;
    }
    String body =
        till.random.nextBoolean()
            ? "{}"
            : "{\"items\":[{\"item_id\":%s,\"quantity\":0.001}]}"
                .formatted(sale.at("/data/items/0/id"));
    TestAnswer answer = till.who.post(SALES + id(sale) + "/refund/", body);
    assertThat(answer.status()).as(answer.text()).isIn(200, 409);
  }

  private TestAnswer moveMoney(Till till) {
    SplittableRandom random = new SplittableRandom(till.session + 100);
    String movements = SESSIONS + till.session + "/cash-movements/";
    TestAnswer last = null;
    for (int round = 0; round < ROUNDS; round++) {
      String type = random.nextBoolean() ? "in" : "out";
      last =
          till.who
              .post(
                  movements,
                  "{\"type\":\"%s\",\"amount\":1.%02d,\"reason\":\"x\"}"
                      .formatted(type, random.nextInt(100)))
              .expect(201);
      if (random.nextInt(4) == 0) {
        till.who.post(movements + last.at("/data/id") + "/reverse/", "{}").expect(201);
      }
      last =
          till.who
              .post(
                  DEBT_PAYMENTS,
                  """
                  {"session":%d,"customer":%d,"payment_method":"%s","amount":2.%02d}"""
                      .formatted(
                          till.session,
                          1 + random.nextInt(3),
                          METHODS.get(random.nextInt(4)),
                          random.nextInt(100)))
              .expect(201);
      if (random.nextInt(4) == 0) {
        till.who.post(DEBT_PAYMENTS + id(last) + "/reverse/", "{}").expect(200);
      }
    }
    return java.util.Objects.requireNonNull(last);
  }

  private void assertReportIsWhatTheRowsSay(Till till) {
    JsonNode z = till.who.get(SESSIONS + till.session + "/report/").expect(200).json();
    String sales =
        " from sale s where s.register_id = %1$d and s.status in ('completed','refunded')";
    String lines = " from sale_line l where l.sale_id in (select s.id" + sales + ")";
    String paid = " from sale_payment p where p.sale_id in (select s.id" + sales + ")";
    String refunds = " from refund f where f.register_id = %1$d";
    String back = " from refund_line r where r.refund_id in (select f.id" + refunds + ")";
    String repaid = " from refund_payment q where q.refund_id in (select f.id" + refunds + ")";
    String moved =
        " from cash_movement m where m.session_id in"
            + " (select id from cash_session where register_id = %1$d)";
    String debts = " from debt_payment d where d.register_id = %1$d";
    String undone = " from debt_reversal u where u.register_id = %1$d";

    Map<String, String> cells =
        Map.ofEntries(
            Map.entry("/sales_total", "sum(l.total)" + lines),
            Map.entry("/tax_total", "sum(l.tax_amount)" + lines),
            Map.entry("/discount_total", "sum(l.discount_amount)" + lines),
            Map.entry("/refunds_total", "sum(r.total)" + back),
            Map.entry("/refunds_tax", "sum(r.tax_amount)" + back),
            Map.entry(
                "/cash_received",
                "sum(p.received_amount)" + paid + " and p.payment_method = 'cash'"),
            Map.entry("/change_given", "sum(p.received_amount - p.amount)" + paid),
            Map.entry("/cash_in", "sum(m.amount)" + moved + " and m.type = 'in'"),
            Map.entry("/cash_out", "sum(m.amount)" + moved + " and m.type = 'out'"),
            Map.entry(
                "/debt_payments_total",
                "(select sum(d.amount)"
                    + debts
                    + ") - (select coalesce(sum(u.amount), 0)"
                    + undone
                    + ")"));
    cells.forEach((cell, sql) -> assertCell(z, cell, sql, till));
    Map<String, String> counts =
        Map.of(
            "/sales_count", "count(*)" + sales,
            "/refunds_count", "count(*)" + refunds,
            "/cancelled_count",
                "count(*) from sale where register_id = %1$d and status = 'cancelled'");
    counts.forEach(
        (cell, sql) ->
            assertThat(z.at(cell).asLong())
                .as(cell)
                .isEqualTo(
                    query(Long.class, ("select " + sql).formatted(till.register)).getFirst()));
    for (int i = 0; i < METHODS.size(); i++) {
      String is = " and payment_method = '" + METHODS.get(i) + "'";
      assertCell(
          z,
          "/sales_by_method/" + i + "/amount",
          "sum(p.received_amount - p.change_amount)" + paid + is,
          till);
      assertCell(z, "/refunds_by_method/" + i + "/amount", "sum(q.amount)" + repaid + is, till);
      assertCell(
          z, "/debt_payments_by_method/" + i + "/amount", "sum(d.amount)" + debts + is, till);
      assertCell(
          z,
          "/debt_payments_by_method/" + i + "/reversed_amount",
          "sum(u.amount)" + undone + is,
          till);
      assertCell(
          z,
          "/reconciliation/" + i + "/expected",
          left(is, paid, repaid, debts, undone)
              + (i > 0
                  ? ""
                  : " + 500.05 + (select coalesce(sum(case m.type when 'in' then m.amount else -m.amount end), 0)"
                      + moved
                      + ")"),
          till);
    }
    assertThat(z.at("/expected_cash")).isEqualTo(z.at("/reconciliation/0/expected"));
    assertThat(new BigDecimal(z.at("/difference").asString()))
        .isEqualTo(
            new BigDecimal("777.77").subtract(new BigDecimal(z.at("/expected_cash").asString())));
    assertThat(z.at("/tax_by_rate").toString()).isEqualTo(taxByRate(till));
    assertThat(sum(z.at("/by_hour"), "/sales_total")).isEqualTo(z.at("/sales_total").asString());
    assertThat(sum(z.at("/top_items"), "/total")).isEqualTo(z.at("/sales_total").asString());
    assertThat(
            new BigDecimal(z.at("/sales_total").asString())
                .subtract(new BigDecimal(z.at("/refunds_total").asString()))
                .toPlainString())
        .isEqualTo(z.at("/net_total").asString())
        .isEqualTo(z.at("/grand_total").asString());
  }

  private static String left(String is, String paid, String repaid, String debts, String undone) {
    return "(select coalesce(sum(p.amount), 0)"
        + paid
        + is
        + ") - (select coalesce(sum(q.amount), 0)"
        + repaid
        + is
        + ") + (select coalesce(sum(d.amount), 0)"
        + debts
        + is
        + ") - (select coalesce(sum(u.amount), 0)"
        + undone
        + is
        + ")";
  }

  private String taxByRate(Till till) {
    return query(
            String.class,
            """
            select json_agg(json_build_object('tax_rate', rate::text,
                'sales_total', (select coalesce(sum(l.total), 0)::numeric(20,2)::text
                  from sale_line l join sale s on s.id = l.sale_id
                  where s.register_id = %1$d and s.register_number > 0 and l.tax_rate = rate),
                'sales_tax', (select coalesce(sum(l.tax_amount), 0)::numeric(20,2)::text
                  from sale_line l join sale s on s.id = l.sale_id
                  where s.register_id = %1$d and s.register_number > 0 and l.tax_rate = rate),
                'refunds_total', (select coalesce(sum(r.total), 0)::numeric(20,2)::text
                  from refund_line r join sale_line l on l.id = r.sale_line_id
                  where l.tax_rate = rate and r.refund_id in
                    (select id from refund where register_id = %1$d)),
                'refunds_tax', (select coalesce(sum(r.tax_amount), 0)::numeric(20,2)::text
                  from refund_line r join sale_line l on l.id = r.sale_line_id
                  where l.tax_rate = rate and r.refund_id in
                    (select id from refund where register_id = %1$d))) order by rate)::text
            from unnest(array[0, 12, 15.5]::numeric(5,2)[]) rate"""
                .formatted(till.register))
        .getFirst()
        .replace(" : ", ":")
        .replace(", ", ",");
  }

  private void assertCell(JsonNode report, String cell, String sql, Till till) {
    String value =
        query(
                String.class,
                ("select coalesce((select " + sql + "), 0)::numeric(20,2)::text")
                    .formatted(till.register))
            .getFirst();
    assertThat(report.at(cell).asString())
        .as("%s of register %d", cell, till.register)
        .isEqualTo(value);
  }

  private static String sum(JsonNode rows, String cell) {
    BigDecimal sum = new BigDecimal("0.00");
    for (JsonNode row : rows) {
      sum = sum.add(new BigDecimal(row.at(cell).asString()));
    }
    return sum.toPlainString();
  }
}
