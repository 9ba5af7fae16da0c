package uz.erp.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import uz.erp.platform.test.TestAnswer;
import uz.erp.platform.test.TestApi;

class ConcurrencyIT extends TradingIT {

  @Test
  void oneOfManyCheckoutsOfASaleCompletesIt() throws Exception {
    product(1, "10.00");
    long session = openSession(cashier);
    long sale = id(scan(cashier, session, 1, "1").expect(200));
    List<TestAnswer> answers = together(8, () -> payCash(cashier, sale, "10"));
    assertThat(count(answers, 200)).isEqualTo(1);
    assertThat(answers.stream().filter(a -> a.status() == 409))
        .hasSize(7)
        .allMatch(a -> a.at("/code").equals("sale_already_completed"));
    assertSoldOnce(sale, 1);
  }

  @Test
  void checkoutsWithOneKeyAllGetTheSameAnswer() throws Exception {
    product(1, "10.00");
    long session = openSession(cashier);
    long sale = id(scan(cashier, session, 1, "1").expect(200));
    TestApi keyed = cashier.header("Idempotency-Key", "checkout-1");
    List<TestAnswer> answers = together(8, () -> payCash(keyed, sale, "10"));
    assertThat(count(answers, 200)).isEqualTo(8);
    assertThat(answers.stream().map(TestAnswer::text).distinct()).hasSize(1);
    assertSoldOnce(sale, 1);
  }

  @Test
  void everyScanCounts() throws Exception {
    product(1, "10.00");
    long session = openSession(cashier);
    List<TestAnswer> answers = together(12, () -> scan(cashier, session, 1, "1"));
    assertThat(count(answers, 200)).isEqualTo(12);
    assertThat(answers.stream().map(TradingIT::id).distinct()).hasSize(1);
    TestAnswer sale = cashier.get(SALES + "current/?session=" + session);
    assertThat(sale.at("/items/0/quantity")).isEqualTo("12.000");
    assertThat(sale.at("/total_amount")).isEqualTo("120.00");
    assertThat(sale.json().at("/items").size()).isEqualTo(1);
  }

  @Test
  void scansAndCheckoutsOfOneSaleNeverLoseAPiece() throws Exception {
    product(1, "10.00");
    long session = openSession(cashier);
    for (int round = 0; round < 5; round++) {
      long sale = id(scan(cashier, session, 1, "1").expect(200));
      List<Callable<TestAnswer>> calls = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        calls.add(() -> cashier.post(SALES + sale + "/add-item/", "{\"product\":1}"));
        calls.add(() -> payCash(cashier, sale, "10"));
      }
      List<TestAnswer> answers = together(calls);
      assertThat(answers)
          .allMatch(a -> a.status() == 200 || a.status() == 409 || a.status() == 400);
      TestAnswer now = cashier.get(SALES + sale + "/");
      if (now.at("/status").equals("pending")) {
        payCash(cashier, sale, now.at("/total_amount")).expect(200);
      }
    }
    assertThat(
            query(
                Long.class,
                """
                select count(*) from sale s where total_amount <>
                  (select sum(amount) from sale_payment p where p.sale_id = s.id)"""))
        .containsExactly(0L);
    assertNumbersHaveNoGap(5);
  }

  @Test
  void tillsInParallelNumberWithoutGapOrDouble() throws Exception {
    product(1, "10.00");
    int tills = 6;
    int each = 10;
    List<Long> sessions = new ArrayList<>();
    for (int till = 0; till < tills; till++) {
      sessions.add(openSession(cashier(till)));
    }
    List<Callable<TestAnswer>> calls =
        LongStream.range(0, tills)
            .mapToObj(
                till ->
                    (Callable<TestAnswer>)
                        () -> {
                          TestAnswer last = null;
                          for (int i = 0; i < each; i++) {
                            TestApi who = cashier(till);
                            last = sell(who, sessions.get((int) till), 1, "1");
                            // some give up, which must leave no hole
                            long dropped =
                                id(scan(who, sessions.get((int) till), 1, "1").expect(200));
                            payCash(who, dropped, "9").expect(400);
                            who.post(SALES + dropped + "/cancel/", "{}").expect(200);
                          }
                          return java.util.Objects.requireNonNull(last);
                        })
            .toList();
    together(calls);
    assertNumbersHaveNoGap(tills * each);
    assertThat(
            query(
                Long.class,
                """
                select count(*) from (select register_id, max(register_number) as last, count(*) as n
                  from sale where number is not null group by 1) r where last <> n or n <> 10"""))
        .containsExactly(0L);
    assertThat(query(Long.class, "select count(*) - count(distinct receipt_number) from sale"))
        .containsExactly(0L);
    assertThat(
            events.list("sales.sale", e -> e.tenantkey().equals(store.key()), tills * each).stream()
                .map(e -> e.data().at("/number").asLong())
                .distinct())
        .hasSize(tills * each);
  }

  @Test
  void aSaleIsInTheCountOrRefused() throws Exception {
    product(1, "10.00");
    for (int round = 0; round < 8; round++) {
      long session = openSession(cashier);
      long sale = id(scan(cashier, session, 1, "1").expect(200));
      List<Callable<TestAnswer>> calls =
          List.of(
              () -> payCash(cashier, sale, "10"),
              () -> manager.post(SESSIONS + session + "/close/", "{\"actual_cash\":100010}"),
              () -> manager.post(SESSIONS + session + "/close/", "{\"actual_cash\":100010}"),
              () -> scan(cashier, session, 1, "1"));
      List<TestAnswer> answers = together(calls);
      assertThat(answers)
          .allMatch(a -> a.status() == 200 || a.status() == 409 || a.status() == 400);
      TestAnswer report = manager.get(SESSIONS + session + "/report/").expect(200);
      String sold =
          query(
                  String.class,
                  """
                  select coalesce(sum(total_amount), 0)::numeric(14,2)::text from sale
                  where session_id = %d and number is not null"""
                      .formatted(session))
              .getFirst();
      assertThat(report.at("/sales_total")).isEqualTo(sold);
      if (report.at("/type").equals("x")) {
        List<Long> pending = query(Long.class, "select id from sale where status = 'pending'");
        pending.forEach(p -> cashier.post(SALES + p + "/cancel/", "{}").expect(200));
        cashier.post(SESSIONS + session + "/close/", "{\"actual_cash\":1}").expect(200);
      }
    }
  }

  private void assertSoldOnce(long sale, long number) {
    assertThat(query(Long.class, "select number from sale where id = ?", sale))
        .containsExactly(number);
    assertThat(query(Long.class, "select count(*) from sale_payment where sale_id = ?", sale))
        .containsExactly(1L);
    assertNumbersHaveNoGap(1);
  }

  private void assertNumbersHaveNoGap(int sales) {
    assertThat(query(Long.class, "select number from sale where number is not null order by 1"))
        .containsExactlyElementsOf(LongStream.rangeClosed(1, sales).boxed().toList());
  }
}
