package uz.erp.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.erp.platform.test.Eventually.eventually;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import uz.erp.platform.tenancy.TenantScope;
import uz.erp.platform.test.TestAnswer;

/** What a checkout costs, and what is left of one that was cut off. */
class CheckoutGuaranteesIT extends PayingIT {

  /** Session, sale, lines, payments, numbers with completion, event. */
  private static final int CHECKOUT = 6;

  /** Beside them the customer's balance, what was spent since, the spend. */
  private static final int CHECKOUT_ON_ACCOUNT = CHECKOUT + 3;

  @Autowired private TransactionTemplate transaction;

  @Test
  void aCheckoutTakesAsManyStatementsForFiftyLinesAsForOne() {
    long session = openSession(cashier);
    customer(7, "100000.00", "0", "0");
    for (long id = 1; id <= 50; id++) {
      product(id, "10.00");
    }
    for (int lines : new int[] {1, 10, 50}) {
      assertThat(statements(() -> payCash(cashier, draftOf(session, lines), lines + "0.00")))
          .as("%d lines", lines)
          .hasSize(CHECKOUT);
      assertThat(
              statements(
                  () -> pay(cashier, draftOf(session, lines), "points %d0".formatted(lines))))
          .as("%d lines on account", lines)
          .hasSize(CHECKOUT_ON_ACCOUNT);
    }
  }

  private long draftOf(long session, int lines) {
    long sale = 0;
    for (long product = 1; product <= lines; product++) {
      sale = draft(cashier, session, product, 7L);
    }
    return sale;
  }

  /** What the store's requests asked the database after the last draft was made. */
  private List<String> statements(java.util.function.Supplier<TestAnswer> checkout) {
    Logger logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
    Statements statements = new Statements(store.key());
    statements.start();
    Level before = logger.getLevel();
    logger.setLevel(Level.DEBUG);
    logger.setAdditive(false);
    logger.addAppender(statements);
    try {
      checkout.get().expect(200);
    } finally {
      logger.detachAppender(statements);
      logger.setAdditive(true);
      logger.setLevel(before);
    }
    return statements.ofLastCheckout();
  }

  @Test
  void aCheckoutWhoseConnectionIsKilledLeavesNothing() throws Exception {
    product(1, "100.00");
    customer(7, "100.00", "0", "0");
    long session = openSession(cashier);
    long sale = draft(cashier, session, 1, 7L);
    TestAnswer cutOff =
        TenantScope.call(
            store.tenant(),
            () ->
                Objects.requireNonNull(
                    transaction.execute(
                        status -> {
                          // the counters are the last lock; all else is written when it waits for
                          // them
                          jdbc.sql("select sale_number from register_counter for update")
                              .query(Long.class)
                              .list();
                          var checkout =
                              CompletableFuture.supplyAsync(() -> pay(cashier, sale, "points 100"));
                          CompletableFuture.runAsync(this::killWhoWaits).join();
                          return checkout.join();
                        })));
    assertThat(cutOff.status()).as(cutOff.toString()).isEqualTo(503);
    assertThat(query(Long.class, "select count(*) from sale_payment")).containsExactly(0L);
    assertThat(query(Long.class, "select count(*) from customer_spend")).containsExactly(0L);
    assertThat(cashier.get(SALES + sale + "/").at("/status")).isEqualTo("pending");
    assertThat(pay(cashier, sale, "points 100").expect(200).at("/data/number")).isEqualTo("1");
  }

  /** As the login, which may end its own connections whichever store they serve. */
  private void killWhoWaits() {
    eventually(
        () ->
            assertThat(
                    jdbc.sql(
                            """
                            select pg_terminate_backend(pid) from pg_stat_activity
                            where wait_event_type = 'Lock' and query like '%register_counter%'""")
                        .query(Boolean.class)
                        .list())
                .containsExactly(true));
  }

  @Test
  void oneIdentityIsOneSaleHoweverOftenAndAtOnce() throws Exception {
    product(1, "10.00");
    long session = openSession(cashier);
    String uuid = UUID.randomUUID().toString();
    String scan = "{\"session\":%d,\"product\":1,\"client_uuid\":\"%s\"}".formatted(session, uuid);
    List<TestAnswer> scans = together(6, () -> cashier.post(SALES + "scan-item/", scan));
    assertThat(count(scans, 200)).isEqualTo(6);
    long sale = id(scans.getFirst());
    assertThat(scans).allMatch(answer -> id(answer) == sale);
    String checkout =
        "{\"client_uuid\":\"%s\",\"payments\":[{\"payment_method\":\"cash\",\"amount\":60}]}"
            .formatted(uuid);
    List<TestAnswer> paid = together(6, () -> cashier.post(SALES + sale + "/checkout/", checkout));
    assertThat(count(paid, 200)).isEqualTo(6);
    assertThat(paid.stream().map(TestAnswer::text).distinct()).hasSize(1);
    assertThat(query(Long.class, "select count(*) from sale_payment")).containsExactly(1L);
    assertThat(query(Long.class, "select count(*) from sale")).containsExactly(1L);
  }

  @Test
  void aRoundedCheckoutIsKnownAgain() {
    settings("{\"cash_rounding\":50}");
    product(1, "133.32");
    long session = openSession(cashier);
    long sale = draft(cashier, session, 1, null);
    String checkout =
        "{\"client_uuid\":\"%s\",\"payments\":[{\"payment_method\":\"cash\",\"amount\":133.32}]}"
            .formatted(UUID.randomUUID());
    TestAnswer first = cashier.post(SALES + sale + "/checkout/", checkout).expect(200);
    settings("{\"cash_rounding\":0}");
    assertThat(cashier.post(SALES + sale + "/checkout/", checkout).expect(200).text())
        .isEqualTo(first.text());
  }

  /** Collects the statements of one store's requests. */
  private static final class Statements extends AppenderBase<ILoggingEvent> {

    private final List<String> found = new CopyOnWriteArrayList<>();
    private final String store;

    Statements(String store) {
      this.store = store;
    }

    @Override
    protected void append(ILoggingEvent event) {
      String message = event.getFormattedMessage();
      if (store.equals(event.getMDCPropertyMap().get("tenant"))
          && message.startsWith("Executing prepared SQL statement")) {
        found.add(message);
      }
    }

    /** A checkout begins by locking the session of its sale. */
    List<String> ofLastCheckout() {
      int start = 0;
      for (int i = 0; i < found.size(); i++) {
        if (found.get(i).contains("select session_id from sale")) {
          start = i;
        }
      }
      return List.copyOf(found.subList(start, found.size()));
    }
  }
}
