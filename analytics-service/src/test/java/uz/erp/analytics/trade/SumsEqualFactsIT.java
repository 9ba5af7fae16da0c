package uz.erp.analytics.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.erp.analytics.trade.TradeFixtures.discounted;
import static uz.erp.analytics.trade.TradeFixtures.line;
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

  /** The sums anew from the facts alone, against the sums as they were kept. */
  private static final String DAYS_THAT_DIFFER =
      """
      with sold as (
        select business_date, count(*) as sales_count, sum(total) as sold_total,
               sum(discount_total) as sold_discount, sum(tax_total) as sold_tax,
               count(distinct customer_id) as customers_count
          from sale_fact group by business_date
      ), sold_line as (
        select business_date, sum(cost_total) as sold_cost, sum(quantity) as sold_quantity
          from sale_fact join sale_line_fact using (sale_id) group by business_date
      ), refunded as (
        select business_date, count(*) as refunds_count, sum(total) as refund_total,
               sum(discount_total) as refund_discount, sum(tax_total) as refund_tax
          from refund_fact group by business_date
      ), refunded_line as (
        select business_date, sum(cost_total) as refund_cost, sum(quantity) as refund_quantity
          from refund_fact join refund_line_fact using (refund_id) group by business_date
      ), wanted as (
        select business_date, coalesce(sales_count, 0), coalesce(sold_total, 0),
               coalesce(sold_discount, 0), coalesce(sold_tax, 0), coalesce(sold_cost, 0),
               coalesce(sold_quantity, 0), coalesce(customers_count, 0),
               coalesce(refunds_count, 0), coalesce(refund_total, 0),
               coalesce(refund_discount, 0), coalesce(refund_tax, 0),
               coalesce(refund_cost, 0), coalesce(refund_quantity, 0)
          from sold full join sold_line using (business_date)
               full join refunded using (business_date)
               full join refunded_line using (business_date)
      )
      select count(*) from (
        (select * from wanted except all select * from daily_sales)
        union all
        (select * from daily_sales except all select * from wanted)) difference
      """;

  private static final String PRODUCT_DAYS_THAT_DIFFER =
      """
      with sold as (
        select business_date, product_id, count(distinct sale_id) as sales_count,
               sum(sale_line_fact.total) as total, sum(cost_total) as cost,
               sum(quantity) as quantity
          from sale_fact join sale_line_fact using (sale_id)
         where product_id is not null
         group by business_date, product_id
      ), refunded as (
        select business_date, product_id, sum(refund_line_fact.total) as total,
               sum(cost_total) as cost, sum(quantity) as quantity
          from refund_fact join refund_line_fact using (refund_id)
         group by business_date, product_id
      ), wanted as (
        select business_date, product_id, coalesce(sold.sales_count, 0), coalesce(sold.total, 0),
               coalesce(sold.cost, 0), coalesce(sold.quantity, 0), coalesce(refunded.total, 0),
               coalesce(refunded.cost, 0), coalesce(refunded.quantity, 0)
          from sold full join refunded using (business_date, product_id)
      )
      select count(*) from (
        (select * from wanted except all select * from product_day)
        union all
        (select * from product_day except all select * from wanted)) difference
      """;

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
      entries.add(() -> journal.enter(sale));
      entries.add(() -> journal.enter(sale));
      if (id % 3 == 0) {
        SaleRefunded refund = refund(id, id, anyDay(), sale.lines().getFirst());
        entries.add(() -> journal.enter(refund));
        entries.add(() -> journal.enter(refund));
      }
    }
    Collections.shuffle(entries, random);

    enterAtTheSameTime(entries);

    assertThat(number("select count(*) from sale_fact")).isEqualTo(SALES);
    assertThat(number("select count(*) from refund_fact")).isEqualTo(SALES / 3);
    assertThat(number("select sum(sales_count) from daily_sales")).isEqualTo(SALES);
    assertThat(number(DAYS_THAT_DIFFER)).isZero();
    assertThat(number(PRODUCT_DAYS_THAT_DIFFER)).isZero();
    assertThat(
            number(
                """
                select count(*) from (
                  select business_date, sold_total, refund_total from daily_sales
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
      (id % 2 == 0 ? arriving : leaving).add(() -> journal.enter(sale));
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
    assertThat(number(DAYS_THAT_DIFFER)).isZero();
    assertThat(number(PRODUCT_DAYS_THAT_DIFFER)).isZero();

    enterAtTheSameTime(leaving);
    assertThat(number("select count(*) from sale_fact")).isEqualTo(SALES + 20);
    assertThat(number("select count(*) from sale_fact where import_id = 1")).isEqualTo(20);
    assertThat(number(DAYS_THAT_DIFFER)).isZero();
    assertThat(number(PRODUCT_DAYS_THAT_DIFFER)).isZero();
    assertThat(
            number(
                """
                select count(*) from (
                  (select business_date, customer_id from daily_customer except
                   select business_date, customer_id from sale_fact)
                  union all
                  (select business_date, customer_id from sale_fact
                    where customer_id is not null except
                   select business_date, customer_id from daily_customer)) difference
                """))
        .isZero();
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
        sale.customerId(),
        sale.discountTotal(),
        sale.taxTotal(),
        sale.total(),
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
    return sale(id, anyDay(), customer == 0 ? null : (long) customer, lines);
  }

  private TradeLine anyLine(int id, int product) {
    TradeLine line =
        line(id, product, random.nextInt(1, 5000) / 1000.0 + "", product + "999.99", "700.01");
    return random.nextBoolean() ? line : discounted(line, "0.07");
  }

  private String anyDay() {
    return "2025-01-1" + random.nextInt(DAYS);
  }

  private long number(String sql) {
    return TenantScope.call(store.tenant(), () -> jdbc.sql(sql).query(Long.class).single());
  }
}
