package uz.erp.systemtests.mutants;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import uz.erp.systemtests.client.Eventually;

/**
 * A service is killed while it is held in the midst of applying an event, misses some trade, and
 * comes back: it must have applied all of it in the end.
 */
final class Blackout implements Hunt {

  private static final Duration BOUND = Duration.ofSeconds(15);

  /** Where the effect of a sale is written, after the event was recorded. */
  private static final Map<String, String> EFFECTS =
      Map.of("analytics", "daily_sales", "catalog", "stock_movement", "customer", "purchase");

  private final String part;

  Blackout(String part) {
    this.part = part;
  }

  @Override
  public void play(SuiteWithBug buggySuite, Evidence evidence) {
    PlayedStore store = PlayedStore.open(buggySuite, evidence, "Blackout");
    PlayedTill till = store.hire("Cashier");
    sell(till, 2);
    for (String open : Quiescence.await(buggySuite, java.util.List.of(store.key()))) {
      evidence.found("rest", "does not become quiescent: %s", open);
    }
    try (Connection holder = buggySuite.databases().writingTo(part);
        Statement statement = holder.createStatement()) {
      holder.setAutoCommit(false);
      statement.execute(
          "lock table %s.%s in exclusive mode".formatted(store.schema(), EFFECTS.get(part)));
      sell(till, 6);
      Eventually.get(
          part + " waits in the midst of an event",
          BOUND,
          () ->
              new Rows(buggySuite, part)
                  .count(
                      """
                      select count(*) from pg_stat_activity
                      where usename = ? and wait_event_type = 'Lock'""",
                      part + "_login"),
          waiting -> waiting > 0);
      awaitOutbox(buggySuite);
      store.brace(true);
      buggySuite.kill(part);
      holder.rollback();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    sell(till, 4);
    buggySuite.start(part);
    sell(till, 4);
    store.brace(false);
    new Judge(buggySuite, evidence).judge(store);
  }

  /** So that all of it has been handed to the service, or could have been. */
  private static void awaitOutbox(SuiteWithBug buggySuite) {
    Eventually.get(
        "the sales are in Kafka",
        BOUND,
        () -> new Rows(buggySuite, "sales").count("select count(*) from shared.outbox"),
        waiting -> waiting == 0);
  }

  private static void sell(PlayedTill till, int count) {
    for (int i = 0; i < count; i++) {
      till.sell();
    }
  }
}
