package uz.erp.analytics.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.erp.analytics.trade.TradeFixtures.line;
import static uz.erp.analytics.trade.TradeFixtures.made;
import static uz.erp.analytics.trade.TradeFixtures.paid;
import static uz.erp.analytics.trade.TradeFixtures.payment;
import static uz.erp.analytics.trade.TradeFixtures.refund;
import static uz.erp.analytics.trade.TradeFixtures.sale;
import static uz.erp.analytics.trade.TradeFixtures.withoutCost;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import uz.erp.analytics.dailysales.PartNames;
import uz.erp.analytics.product.ProductNames;
import uz.erp.platform.measure.Money;
import uz.erp.platform.tenancy.TenantSchemas;
import uz.erp.platform.tenancy.TenantScope;
import uz.erp.platform.test.ServiceIT;
import uz.erp.platform.test.TestStore;
import uz.erp.platform.test.TestStores;

/**
 * All that was consumed, consumed again by another store in another order: the same rows in every
 * table. As on a topic, only events with one key keep their order among themselves.
 */
@ServiceIT
class ReplayIT {

  private static final int SALES = 80;
  private static final int IMPORTS = 4;

  @Autowired private TestStores stores;
  @Autowired private TenantSchemas schemas;
  @Autowired private TradeJournal journal;
  @Autowired private ProductNames products;
  @Autowired private PartNames parts;
  @Autowired private JdbcClient jdbc;

  @ParameterizedTest
  @ValueSource(longs = {1, 20261122, 77})
  void aReplayIntoFreshTablesGivesTheSameRows(long seed) throws IOException {
    Random random = new Random(seed);
    List<List<Runnable>> keys = keys(random);

    Map<String, String> first = fingerprint(consume(keys, random, 2));
    Map<String, String> second = fingerprint(consume(keys, random, 3));
    Map<String, String> inOrder = fingerprint(consume(keys, new Random(0), 1));

    assertThat(first).hasSizeGreaterThanOrEqualTo(13).isEqualTo(second).isEqualTo(inOrder);
  }

  @Test
  void whatIsEnteredTogetherIsAsIfOneByOne() throws IOException {
    Random random = new Random(11);
    List<SaleCompleted> sales =
        IntStream.rangeClosed(1, SALES).mapToObj(id -> anySale(id, random)).toList();
    TestStore together = open();
    for (int from = 0; from < SALES; from += SALES / 4) {
      // a part of it is redelivered, or published twice
      List<SaleCompleted> some =
          new ArrayList<>(sales.subList(Math.max(0, from - 7), from + SALES / 4));
      some.addAll(sales.subList(from, from + 3));
      TenantScope.run(together.tenant(), () -> journal.enter(some));
    }
    TestStore oneByOne = open();
    sales.forEach(sale -> TenantScope.run(oneByOne.tenant(), () -> journal.enter(List.of(sale))));

    assertThat(fingerprint(together)).isEqualTo(fingerprint(oneByOne));
  }

  @Test
  void theFingerprintSeesTheSmallestDifference() throws IOException {
    TestStore one = open();
    TestStore other = open();
    SaleCompleted sale = sale(1, "2025-01-10", 7L, line(1, 18, "1", "100", "50"));
    TenantScope.run(one.tenant(), () -> journal.enter(List.of(sale)));
    assertThat(fingerprint(one)).isNotEqualTo(fingerprint(other));

    TenantScope.run(
        other.tenant(),
        () -> journal.enter(List.of(made(sale, "2025-01-10T12:00:00Z", 1L, 3L, "Другой"))));

    Map<String, String> differences = new HashMap<>(fingerprint(one));
    differences.entrySet().removeAll(fingerprint(other).entrySet());
    assertThat(differences).containsOnlyKeys("sale_fact", "part_name");
  }

  /** Events by their keys, in the order of each key. */
  private List<List<Runnable>> keys(Random random) {
    List<List<Runnable>> keys = new ArrayList<>();
    for (int id = 1; id <= SALES; id++) {
      SaleCompleted sale = anySale(id, random);
      keys.add(List.of(() -> journal.enter(List.of(sale))));
      if (id % 3 == 0) {
        // under a key of its own, so that it may also come before its sale
        SaleRefunded refund = refund(id, id, anyDay(random), sale.lines().getFirst());
        keys.add(
            List.of(
                () ->
                    journal.enter(
                        made(
                            refund,
                            refund.businessDate() + "T08:00:00Z",
                            2L,
                            4L,
                            new Payment("card", refund.total())))));
      }
    }
    for (int batch = 1; batch <= IMPORTS; batch++) {
      keys.add(importOf(batch, random));
    }
    for (int product = 1; product <= 4; product++) {
      long id = product;
      keys.add(
          List.of(
              () -> products.rename(id, 1, "Old " + id, null),
              () -> products.rename(id, 2, "New " + id, "N-" + id)));
    }
    keys.add(
        List.of(
            () -> parts.learnRegister(1, "Касса", at(1)),
            () -> parts.learnRegister(1, "Касса 1", at(9))));
    keys.add(List.of(() -> parts.learnRegister(1, "Касса один", at(5))));
    return keys;
  }

  /** Some come and stay, some go again, wholly or in part. */
  private List<Runnable> importOf(int batch, Random random) {
    List<SaleCompleted> sales = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      sales.add(past(anySale(1_000 * batch + i, random)));
    }
    List<Long> all = sales.stream().map(SaleCompleted::saleId).toList();
    List<Runnable> events = new ArrayList<>();
    events.add(() -> journal.enterPast(batch, sales));
    if (batch % 2 == 0) {
      events.add(() -> journal.removePast(batch, all.subList(0, batch == 2 ? 10 : 4)));
    }
    return events;
  }

  private static SaleCompleted past(SaleCompleted sale) {
    return made(sale, sale.completedAt().toString(), null, null, null);
  }

  private static SaleCompleted anySale(int id, Random random) {
    TradeLine line =
        line(id * 10L, 1 + random.nextInt(8), 1 + random.nextInt(3) + ".5", "19.99", "7.01");
    TradeLine other = line(id * 10L + 1, 1 + random.nextInt(8), "1", "100", "60");
    TradeLine last =
        new TradeLine(
            other.lineId(),
            other.productId(),
            other.name() + " " + random.nextInt(3),
            other.sku(),
            other.quantity(),
            other.discountAmount(),
            other.taxAmount(),
            other.total(),
            other.costTotal());
    SaleCompleted sale =
        sale(
            id,
            anyDay(random),
            random.nextBoolean() ? null : 1L + random.nextInt(5),
            line,
            random.nextInt(4) == 0 ? withoutCost(last) : last);
    Money half = Money.rounded(sale.total().amount().movePointLeft(1));
    return made(
        paid(
            sale,
            new Payment("cash", half),
            new Payment("card", sale.total().minus(half)),
            payment("cash", "0.03")),
        "%sT%02d:%02d:00Z".formatted(sale.businessDate(), random.nextInt(19), random.nextInt(60)),
        1L + random.nextInt(2),
        3L + random.nextInt(3),
        "Кассир " + random.nextInt(5));
  }

  private static String anyDay(Random random) {
    return "2025-0%d-1%d".formatted(1 + random.nextInt(2), random.nextInt(3));
  }

  private static Instant at(int hour) {
    return Instant.parse("2025-01-01T0%d:00:00Z".formatted(hour));
  }

  /** Each key's events so many times over, the keys mixed. */
  private TestStore consume(List<List<Runnable>> keys, Random random, int times) {
    List<List<Runnable>> waiting = new ArrayList<>();
    for (List<Runnable> key : keys) {
      List<Runnable> repeated = new ArrayList<>();
      for (Runnable event : key) {
        repeated.addAll(Collections.nCopies(times, event));
      }
      waiting.add(repeated);
    }
    TestStore store = open();
    TenantScope.run(
        store.tenant(),
        () -> {
          while (!waiting.isEmpty()) {
            int next = random.nextInt(waiting.size());
            List<Runnable> key = waiting.get(next);
            key.removeFirst().run();
            if (key.isEmpty()) {
              waiting.remove(next);
            }
          }
        });
    return store;
  }

  private TestStore open() {
    TestStore store = stores.open("replay");
    schemas.ensure(store.tenant());
    return store;
  }

  private Map<String, String> fingerprint(TestStore store) throws IOException {
    String sql =
        new ClassPathResource("db/verify/fingerprint.sql")
            .getContentAsString(StandardCharsets.UTF_8);
    Map<String, String> tables = new HashMap<>();
    TenantScope.run(
        store.tenant(),
        () ->
            jdbc.sql(sql)
                .query(
                    (row, number) ->
                        tables.put(row.getString("table_name"), row.getString("fingerprint")))
                .list());
    return tables;
  }
}
