package uz.erp.analytics.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.erp.analytics.trade.TradeFixtures.line;
import static uz.erp.analytics.trade.TradeFixtures.sale;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uz.erp.analytics.trade.SaleCompleted;
import uz.erp.analytics.trade.SaleRefunded;
import uz.erp.analytics.trade.TradeJournal;
import uz.erp.platform.tenancy.TenantSchemas;
import uz.erp.platform.tenancy.TenantScope;
import uz.erp.platform.test.ServiceIT;
import uz.erp.platform.test.TestEvents;
import uz.erp.platform.test.TestStore;
import uz.erp.platform.test.TestStores;

/** Whatever arrives in whatever order and at the same time, the sums are those of the facts. */
@ServiceIT
class CustomerDayIT {

  private static final int SALES = 120;
  private static final int CUSTOMERS = 6;

  private static final String DAYS_THAT_DIFFER =
      """
      with wanted as (
        select business_date, customer_id, sum(receipts) as receipts, sum(spent) as spent,
               sum(refunds) as refunds, sum(refunded) as refunded
          from (select business_date, customer_id, 1::bigint as receipts, total as spent,
                       0::bigint as refunds, 0::numeric as refunded
                  from sale_fact where customer_id is not null
                union all
                select business_date, customer_id, 0, 0, 1, total
                  from refund_fact where customer_id is not null) fact
         group by business_date, customer_id
      )
      select count(*) from (
        (select * from wanted except all select * from customer_day)
        union all
        (select * from customer_day except all select * from wanted)) difference
      """;

  @Autowired private TestStores stores;
  @Autowired private TestEvents events;
  @Autowired private TenantSchemas schemas;
  @Autowired private TradeJournal journal;
  @Autowired private JdbcClient jdbc;

  private final Random random = new Random(20260118);
  private TestStore store;

  @BeforeEach
  void open() {
    store = stores.open("days");
    schemas.ensure(store.tenant());
  }

  @Test
  void sumsAreThoseOfTheFacts() throws Exception {
    List<Runnable> arriving = new ArrayList<>();
    List<Runnable> leaving = new ArrayList<>();
    for (int id = 1; id <= SALES; id++) {
      SaleCompleted sale = anySale(id);
      arriving.add(() -> journal.enter(List.of(sale)));
      arriving.add(() -> journal.enter(List.of(sale)));
      if (id % 3 == 0) {
        SaleRefunded refund =
            CustomerRefunds.fact(events, store, id, id, anyDay(), anyCustomer(), "3.33");
        (id % 2 == 0 ? arriving : leaving).add(() -> journal.enter(refund));
        leaving.add(() -> journal.enter(refund));
      }
    }
    for (int batch = 0; batch < 5; batch++) {
      List<SaleCompleted> past = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        past.add(anySale(1_000 + batch * 20 + i));
      }
      List<Long> ids = past.stream().map(SaleCompleted::saleId).toList();
      arriving.add(() -> journal.enterPast(1, past));
      leaving.add(() -> journal.removePast(1, ids));
      leaving.add(() -> journal.removePast(1, ids));
    }
    Collections.shuffle(arriving, random);
    Collections.shuffle(leaving, random);

    atTheSameTime(arriving);
    assertThat(number("select sum(receipts) from customer_day")).isGreaterThan(SALES);
    assertThat(number(DAYS_THAT_DIFFER)).isZero();

    atTheSameTime(leaving);
    assertThat(number("select count(*) from sale_fact")).isEqualTo(SALES);
    assertThat(number(DAYS_THAT_DIFFER)).isZero();
  }

  private SaleCompleted anySale(int id) {
    int customer = random.nextInt(CUSTOMERS + 1);
    return sale(
        id,
        anyDay(),
        customer == 0 ? null : (long) customer,
        line(id, 1, "1", random.nextInt(1, 900) + ".99", "1"));
  }

  private long anyCustomer() {
    return 1 + random.nextInt(CUSTOMERS);
  }

  private String anyDay() {
    return "2025-01-1" + random.nextInt(10);
  }

  private void atTheSameTime(List<Runnable> entries) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
      List<Future<?>> running = new ArrayList<>();
      for (Runnable entry : entries) {
        running.add(threads.submit(() -> TenantScope.run(store.tenant(), entry)));
      }
      for (Future<?> entry : running) {
        entry.get();
      }
    }
  }

  private long number(String sql) {
    return TenantScope.call(store.tenant(), () -> jdbc.sql(sql).query(Long.class).single());
  }
}
