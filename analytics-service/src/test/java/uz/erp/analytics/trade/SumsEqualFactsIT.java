package uz.erp.analytics.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.erp.analytics.trade.TradeFixtures.discounted;
import static uz.erp.analytics.trade.TradeFixtures.line;
import static uz.erp.analytics.trade.TradeFixtures.made;
import static uz.erp.analytics.trade.TradeFixtures.paid;
import static uz.erp.analytics.trade.TradeFixtures.payment;
import static uz.erp.analytics.trade.TradeFixtures.refund;
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
import uz.erp.platform.tenancy.TenantSchemas;
import uz.erp.platform.tenancy.TenantScope;
import uz.erp.platform.test.ServiceIT;
import uz.erp.platform.test.TestStore;
import uz.erp.platform.test.TestStores;

/** Whatever arrives in whatever order, however often and at the same time. */
@ServiceIT
class SumsEqualFactsIT {

  private static final int SALES = 120;
  private static final int PRODUCTS = 6;
  private static final int CUSTOMERS = 5;
  private static final int DAYS = 3;

  @Autowired private TestStores stores;
  @Autowired private TenantSchemas schemas;
  @Autowired private TradeJournal journal;
  @Autowired private JdbcClient jdbc;

  private final Random random = new Random(20261121);
  private TestStore store;

  @BeforeEach
  void openStore() {
    store = stores.open("sums");
    schemas.ensure(store.tenant());
  }

  @Test
  void sumsEqualFactsWhateverTheOrder() throws Exception {
    List<Runnable> entries = new ArrayList<>();
    for (int id = 1; id <= SALES; id++) {
      SaleCompleted sale = anySale(id);
      entries.add(() -> journal.enter(List.of(sale)));
      entries.add(() -> journal.enter(List.of(sale)));
      if (id % 3 == 0) {
        SaleRefunded refund = anyRefund(id, sale);
        entries.add(() -> journal.enter(refund));
        entries.add(() -> journal.enter(refund));
      }
    }
    Collections.shuffle(entries, random);

    enterAtTheSameTime(entries);

    assertThat(number("select count(*) from sale_fact")).isEqualTo(SALES);
    assertThat(number("select count(*) from refund_fact")).isEqualTo(SALES / 3);
    assertThat(number("select sum(sales_count) from daily_sales")).isEqualTo(SALES);
    assertSumsEqualFacts();
    assertThat(
            number(
                """
                select count(*) from (
                  select business_date, sold_total - sold_rounding, refund_total - refund_rounding
                    from daily_sales
                  except
                  select business_date, sum(sold_total), sum(refund_total)
                    from product_day group by business_date) difference
                """))
        .as("days whose products do not add up to the day")
        .isZero();
  }

  @Test
  void pastSalesComeAndGoWhileOthersTrade() throws Exception {
    List<Runnable> arriving = new ArrayList<>();
    List<Runnable> leaving = new ArrayList<>();
    List<SaleCompleted> past = new ArrayList<>();
    for (int id = 1; id <= SALES; id++) {
      SaleCompleted sale = anySale(id);
      (id % 2 == 0 ? arriving : leaving).add(() -> journal.enter(List.of(sale)));
      past.add(withTextLine(anySale(1_000 + id)));
    }
    for (int batch = 0; batch < 6; batch++) {
      List<SaleCompleted> sales = past.subList(batch * 20, batch * 20 + 20);
      List<Long> ids = sales.stream().map(SaleCompleted::saleId).toList();
      arriving.add(() -> journal.enterPast(1, sales));
      arriving.add(() -> journal.enterPast(1, sales));
      if (batch > 0) {
        leaving.add(() -> journal.removePast(1, ids));
        leaving.add(() -> journal.removePast(1, ids));
      }
      leaving.add(() -> journal.removePast(2, ids)); // of another import: nothing
    }
    Collections.shuffle(arriving, random);
    Collections.shuffle(leaving, random);

    enterAtTheSameTime(arriving);
    assertThat(number("select count(*) from sale_fact")).isEqualTo(SALES / 2 + SALES);
    assertSumsEqualFacts();

    enterAtTheSameTime(leaving);
    assertThat(number("select count(*) from sale_fact")).isEqualTo(SALES + 20);
    assertThat(number("select count(*) from sale_fact where import_id = 1")).isEqualTo(20);
    assertSumsEqualFacts();
  }

  /** Its last line names no product of the store; on a day of its own now and then. */
  private SaleCompleted withTextLine(SaleCompleted sale) {
    List<TradeLine> lines = new ArrayList<>(sale.lines());
    TradeLine last = lines.removeLast();
    lines.add(
        new TradeLine(
            last.lineId(),
            null,
            last.name(),
            null,
            last.quantity(),
            last.discountAmount(),
            last.taxAmount(),
            last.total(),
            last.costTotal()));
    return new SaleCompleted(
        sale.saleId(),
        random.nextInt(4) == 0 ? sale.businessDate().minusYears(1) : sale.businessDate(),
        sale.completedAt(),
        null,
        null,
        null,
        sale.customerId(),
        sale.discountTotal(),
        sale.taxTotal(),
        sale.total(),
        sale.payments(),
        lines);
  }

  private void enterAtTheSameTime(List<Runnable> entries) throws Exception {
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

  private SaleCompleted anySale(int id) {
    TradeLine[] lines =
        random
            .ints(1 + random.nextInt(4), 1, PRODUCTS + 1)
            .mapToObj(product -> anyLine(id, product))
            .toArray(TradeLine[]::new);
    for (int i = 0; i < lines.length; i++) {
      TradeLine line = lines[i];
      lines[i] =
          new TradeLine(
              id * 10L + i,
              line.productId(),
              line.name(),
              line.sku(),
              line.quantity(),
              line.discountAmount(),
              line.taxAmount(),
              line.total(),
              i == 3 ? null : line.costTotal());
    }
    int customer = random.nextInt(CUSTOMERS + 1);
    SaleCompleted sale = sale(id, anyDay(), customer == 0 ? null : (long) customer, lines);
    return otherwise(sale);
  }

  /** At any hour, register and cashier; rounded and paid by any methods. */
  private SaleCompleted otherwise(SaleCompleted sale) {
    long cashier = random.nextInt(1, 4);
    String at = "%sT%02d:30:00Z".formatted(sale.businessDate(), random.nextInt(24));
    Payment[] payments =
        random.nextBoolean()
            ? new Payment[] {new Payment("card", sale.total())}
            : new Payment[] {
              new Payment("cash", sale.total()), payment("points", "0.05"), payment("cash", "0.01")
            };
    return made(paid(sale, payments), at, cashier, cashier, "Cashier " + random.nextInt(9));
  }

  private SaleRefunded anyRefund(int id, SaleCompleted sale) {
    SaleRefunded refund = refund(id, id, anyDay(), sale.lines().getFirst());
    String at = "%sT%02d:15:00Z".formatted(refund.businessDate(), random.nextInt(24));
    long employee = random.nextInt(1, 6);
    Long register = random.nextInt(4) == 0 ? null : employee;
    return made(
        refund,
        at,
        register,
        employee,
        new Payment("cash", refund.total()),
        payment("card", "0.02"));
  }

  private TradeLine anyLine(int id, int product) {
    TradeLine line =
        line(id, product, random.nextInt(1, 5000) / 1000.0 + "", product + "999.99", "700.01");
    return random.nextBoolean() ? line : discounted(line, "0.07");
  }

  private String anyDay() {
    return "2025-01-1" + random.nextInt(DAYS);
  }

  private void assertSumsEqualFacts() {
    SumsFromFacts.TABLES.forEach(
        (table, wanted) ->
            assertThat(number(SumsFromFacts.differences(table, wanted)))
                .as("rows of %s that are not what the facts add up to", table)
                .isZero());
  }

  private long number(String sql) {
    return TenantScope.call(store.tenant(), () -> jdbc.sql(sql).query(Long.class).single());
  }
}
