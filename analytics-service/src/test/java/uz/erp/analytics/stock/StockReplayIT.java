package uz.erp.analytics.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.erp.analytics.trade.TradeFixtures.line;
import static uz.erp.analytics.trade.TradeFixtures.sale;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import uz.erp.analytics.customer.CustomerMerges;
import uz.erp.analytics.customer.CustomerNames;
import uz.erp.analytics.customer.CustomerRefunds;
import uz.erp.analytics.customer.KnownCustomer;
import uz.erp.analytics.trade.SaleCompleted;
import uz.erp.analytics.trade.SaleRefunded;
import uz.erp.analytics.trade.TradeJournal;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;
import uz.erp.platform.tenancy.TenantSchemas;
import uz.erp.platform.tenancy.TenantScope;
import uz.erp.platform.test.ServiceIT;
import uz.erp.platform.test.TestEvents;
import uz.erp.platform.test.TestStore;
import uz.erp.platform.test.TestStores;

/** The same events in another order, twice and at the same time leave the same tables. */
@ServiceIT
class StockReplayIT {

  private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
  private static final int PRODUCTS = 12;
  private static final int CUSTOMERS = 30;

  @Autowired private TestStores stores;
  @Autowired private TenantSchemas schemas;
  @Autowired private JdbcClient jdbc;
  @Autowired private TestEvents events;
  @Autowired private StockBook book;
  @Autowired private TradeJournal journal;
  @Autowired private CustomerNames names;
  @Autowired private CustomerMerges merges;

  private final Random random = new Random(20260117);

  @Test
  void aReplayInAnotherOrderLeavesTheSameTables() throws Exception {
    List<Runnable> history = history();
    Map<String, String> first = replayed(history);

    List<Runnable> again = new ArrayList<>(history);
    again.addAll(history.subList(0, history.size() / 3));
    for (int round = 0; round < 2; round++) {
      Collections.shuffle(again, random);
      assertThat(replayed(again)).isEqualTo(first);
    }
    assertThat(first)
        .containsOnlyKeys(
            "stock_product",
            "stock_figure",
            "stock_day",
            "customer",
            "customer_merge",
            "customer_day");
    assertThat(first.values()).as("no table is empty").doesNotHaveDuplicates();
    assertThat(replayed(history.subList(0, history.size() - 1)))
        .as("the fingerprint sees a difference of one event")
        .isNotEqualTo(first);
  }

  @Test
  void whatIsEnteredTogetherIsAsIfOneByOne() throws Exception {
    List<StockOnDay> days = new ArrayList<>();
    for (int version = 1; version <= 60; version++) {
      days.add(stockOnDay(1 + version % 4, version, FIRST.plusDays(version / 13)));
    }
    Map<String, String> together =
        replayed(
            List.of(() -> book.enter(days.subList(0, 25)), () -> book.enter(days.subList(20, 60))));
    Collections.shuffle(days, random);

    assertThat(together)
        .isEqualTo(
            replayed(days.stream().<Runnable>map(one -> () -> book.enter(List.of(one))).toList()));
  }

  private List<Runnable> history() {
    List<Runnable> history = new ArrayList<>();
    for (int product = 1; product <= PRODUCTS; product++) {
      LocalDate day = FIRST.plusDays(random.nextInt(5));
      for (int version = 1; version <= 15; version++) {
        day = day.plusDays(random.nextInt(3));
        history.add(stock(product, version, day));
        if (version % 5 == 0) {
          history.add(listed(product, version, day));
        }
      }
      if (product % 4 == 0) {
        LocalDate last = day;
        long id = product;
        history.add(() -> book.delete(id, last));
      }
    }
    TestStore anyStore = stores.open("any");
    for (int id = 1; id <= 150; id++) {
      int customer = random.nextInt(CUSTOMERS + 1);
      SaleCompleted sale =
          sale(
              id, anyDay(), customer == 0 ? null : (long) customer, line(id, 1, "1", id + "", "1"));
      history.add(() -> journal.enter(List.of(sale)));
      if (id % 4 == 0 && customer > 0) {
        SaleRefunded refund =
            CustomerRefunds.fact(events, anyStore, id, id, anyDay(), customer, "1");
        history.add(() -> journal.enter(refund));
      }
    }
    for (int id = 1; id <= CUSTOMERS; id++) {
      long customer = id;
      for (int version = 1; version <= 3; version++) {
        KnownCustomer known = new KnownCustomer(id, version, "Name " + id + version, null);
        history.add(() -> names.learn(known));
      }
      if (id % 7 == 0) {
        history.add(() -> names.forget(customer, 4));
      }
      // chains of up to four
      if (id % 5 != 0) {
        history.add(() -> merges.merge(customer, 4, customer + 1));
      }
    }
    history.add(stock(1, 16, FIRST.plusDays(90)));
    return history;
  }

  private Runnable stock(int product, int version, LocalDate day) {
    StockOnDay stock = stockOnDay(product, version, day);
    return () -> book.enter(List.of(stock));
  }

  private StockOnDay stockOnDay(int product, int version, LocalDate day) {
    int onHand = random.nextInt(-2, 20);
    StockChanged stock =
        new StockChanged(
            product,
            version,
            Quantity.of(onHand),
            Quantity.ZERO,
            Quantity.of(onHand),
            Quantity.of(random.nextInt(-3, 4)),
            Quantity.of(5),
            "Name " + version,
            "SKU-" + product,
            Money.of(version));
    return new StockOnDay(stock, day);
  }

  private Runnable listed(int product, int version, LocalDate day) {
    ListedProduct listed =
        new ListedProduct(
            product,
            version,
            "Listed " + version,
            "SKU-" + product,
            "pcs",
            null,
            null,
            Quantity.of(version),
            Money.of(version),
            version % 2 == 0);
    return () -> book.list(listed, day);
  }

  private String anyDay() {
    return FIRST.plusDays(random.nextInt(20)).toString();
  }

  /** Into a fresh store, several at the same time. */
  private Map<String, String> replayed(List<Runnable> history) throws Exception {
    TestStore store = stores.open("replay");
    schemas.ensure(store.tenant());
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<?>> running = new ArrayList<>();
      IntStream.range(0, history.size())
          .forEach(
              i ->
                  running.add(
                      threads.submit(() -> TenantScope.run(store.tenant(), history.get(i)))));
      for (Future<?> event : running) {
        event.get();
      }
    }
    return TenantScope.call(
        store.tenant(),
        () -> {
          Map<String, String> prints = new TreeMap<>();
          for (String file : List.of("fingerprint-stock.sql", "fingerprint-customers.sql")) {
            jdbc.sql(script(file))
                .query(
                    row -> {
                      prints.put(row.getString("table_name"), row.getString("fingerprint"));
                    });
          }
          return prints;
        });
  }

  private static String script(String name) throws IOException {
    return new ClassPathResource("db/verify/" + name).getContentAsString(StandardCharsets.UTF_8);
  }
}
