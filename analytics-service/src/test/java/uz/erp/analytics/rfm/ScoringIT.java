package uz.erp.analytics.rfm;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uz.erp.analytics.figure.MoneySum;
import uz.erp.analytics.period.ReportPeriod;
import uz.erp.analytics.rfm.CustomerDays.Figures;
import uz.erp.analytics.rfm.CustomerDays.Scores;
import uz.erp.platform.tenancy.TenantSchemas;
import uz.erp.platform.tenancy.TenantScope;
import uz.erp.platform.test.ServiceIT;
import uz.erp.platform.test.TestStore;
import uz.erp.platform.test.TestStores;

/** The statement against the definition, on random customers with many ties. */
@ServiceIT
class ScoringIT {

  private static final LocalDate END = LocalDate.of(2025, 1, 31);
  private static final int LENGTH = 20;
  private static final LocalDate START = END.minusDays(LENGTH - 1);
  private static final ReportPeriod PERIOD =
      ReportPeriod.required(START.toString(), END.toString());

  @Autowired private TestStores stores;
  @Autowired private TenantSchemas schemas;
  @Autowired private JdbcClient jdbc;
  @Autowired private ScoredCustomers scored;
  @Autowired private Segments segments;

  private TestStore store;

  @BeforeEach
  void open() {
    store = stores.open("scoring");
    schemas.ensure(store.tenant());
  }

  @ParameterizedTest
  @CsvSource({"1,1", "2,2", "3,5", "4,7", "5,60", "6,400"})
  void theStatementIsTheDefinition(int seed, int customers) {
    CustomerDays days = fill(seed, customers);
    Map<Long, ScoredCustomer> computed = computed();

    Map<Long, Scores> wanted = days.scores(START, END);
    assertThat(computed.keySet())
        .as("total: everyone with a receipt, once")
        .isEqualTo(wanted.keySet());
    computed.forEach(
        (id, customer) ->
            assertThat(
                    new Scores(
                        customer.rScore(),
                        customer.fScore(),
                        customer.mScore(),
                        customer.segment().label()))
                .as("customer %d", id)
                .isEqualTo(wanted.get(id)));
    Map<Long, Figures> figures = days.figures(START, END);
    computed.forEach(
        (id, customer) ->
            assertThat(
                    new Figures(
                        customer.lastPurchaseOn(),
                        customer.frequency(),
                        customer.monetary().amount()))
                .as("customer %d", id)
                .usingRecursiveComparison()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(figures.get(id)));
  }

  @ParameterizedTest
  @CsvSource({"7,80", "8,300"})
  void moreIsNeverWorseAndEqualIsEqual(int seed, int customers) {
    fill(seed, customers);
    Collection<ScoredCustomer> all = computed().values();

    for (ScoredCustomer a : all) {
      assertThat(List.of(a.rScore(), a.fScore(), a.mScore())).allMatch(s -> s >= 1 && s <= 5);
      for (ScoredCustomer b : all) {
        assertThat(Integer.signum(Integer.compare(a.rScore(), b.rScore())))
            .isIn(0, Integer.signum(a.lastPurchaseOn().compareTo(b.lastPurchaseOn())));
        assertThat(Integer.signum(Integer.compare(a.fScore(), b.fScore())))
            .isIn(0, Long.signum(Long.compare(a.frequency(), b.frequency())));
        assertThat(Integer.signum(Integer.compare(a.mScore(), b.mScore())))
            .isIn(0, a.monetary().amount().compareTo(b.monetary().amount()));
        if (a.lastPurchaseOn().equals(b.lastPurchaseOn())
            && a.frequency() == b.frequency()
            && a.monetary().equals(b.monetary())) {
          assertThat(a.segment()).isEqualTo(b.segment());
        }
      }
    }
  }

  @Test
  void segmentsAddUpAndSoDoTheMoves() {
    CustomerDays days = fill(9, 500);
    SegmentReport report = TenantScope.call(store.tenant(), () -> segments.over(PERIOD));

    Map<Long, Scores> now = days.scores(START, END);
    Map<Long, Scores> before = days.scores(START.minusDays(LENGTH), START.minusDays(1));
    assertThat(report.customers()).isEqualTo(now.size());
    assertThat(report.segments())
        .extracting(SegmentReport.Line::segment)
        .containsExactly(Segment.values());
    BigDecimal spent =
        days.figures(START, END).values().stream()
            .map(Figures::monetary)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(
            report.segments().stream()
                .map(SegmentReport.Line::totalSpent)
                .reduce(MoneySum::plus)
                .orElseThrow()
                .amount())
        .isEqualByComparingTo(spent);
    for (SegmentReport.Line line : report.segments()) {
      String name = line.segment().label();
      assertThat(line.count()).isEqualTo(count(now, name));
      assertThat(line.count() - line.movedIn())
          .as("who stayed in %s", name)
          .isEqualTo(count(before, name) - line.movedOut())
          .isEqualTo(
              now.entrySet().stream()
                  .filter(e -> e.getValue().segment().equals(name))
                  .filter(e -> name(before, e.getKey()).equals(name))
                  .count());
    }
    assertThat(report.moves().stream().mapToLong(SegmentReport.Move::count).sum())
        .isEqualTo(
            Stream.concat(now.keySet().stream(), before.keySet().stream())
                .distinct()
                .filter(id -> !name(now, id).equals(name(before, id)))
                .count());
  }

  private static String name(Map<Long, Scores> scores, long id) {
    Scores own = scores.get(id);
    return own == null ? "" : own.segment();
  }

  private static long count(Map<Long, Scores> scores, String segment) {
    return scores.values().stream().filter(own -> own.segment().equals(segment)).count();
  }

  private CustomerDays fill(int seed, int customers) {
    CustomerDays days = CustomerDays.random(new Random(seed), customers, END, 2 * LENGTH);
    TenantScope.run(store.tenant(), () -> days.insert(jdbc));
    return days;
  }

  private Map<Long, ScoredCustomer> computed() {
    Map<Long, ScoredCustomer> all = new TreeMap<>();
    TenantScope.run(
        store.tenant(),
        () ->
            scored.each(
                PERIOD,
                Arrays.asList(Segment.values()),
                customer -> assertThat(all.put(customer.customerId(), customer)).isNull()));
    return all;
  }
}
