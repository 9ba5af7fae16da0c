package uz.erp.systemtests.mutants;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import uz.erp.systemtests.client.Eventually;

/**
 * Trade while a service's connections to its database are cut: busy ones at random, many times a
 * second, and then each that is about to write an event. What is done in two transactions is sooner
 * or later done by half.
 */
final class ConnectionCuts implements Hunt {

  private static final int ROUNDS = 8;
  private static final Duration BOUND = Duration.ofSeconds(3);
  private static final String AT_RANDOM =
      """
      do $$ begin
        for i in 1..40 loop
          perform pg_stat_clear_snapshot();
          perform pg_terminate_backend(pid) from (
            select pid from pg_stat_activity
            where usename = '%s_login' and state in ('active', 'idle in transaction')
            order by random() limit 1) busy;
          perform pg_sleep(0.02);
        end loop;
      end $$""";
  private static final String WAITING =
      " from pg_stat_activity where usename = ? and wait_event_type = 'Lock'";

  private final String part;

  ConnectionCuts(String part) {
    this.part = part;
  }

  @Override
  public void play(SuiteWithBug buggySuite, Evidence evidence) {
    PlayedStore store = PlayedStore.open(buggySuite, evidence, "Cuts");
    List<PlayedTill> cashiers =
        IntStream.range(0, 4).mapToObj(i -> store.hire("Cashier " + i)).toList();
    store.brace(true);
    Rows rows = new Rows(buggySuite, part);
    long held = 0;
    try (Tills tills = Tills.trading(cashiers)) {
      for (int round = 0; round < ROUNDS; round++) {
        rows.execute(AT_RANDOM.formatted(part));
        held += cutAtTheOutbox(buggySuite, rows);
      }
      tills.stop();
    }
    store.brace(false);
    if (held == 0) {
      throw new IllegalStateException("no connection of " + part + " was cut at the outbox");
    }
    new Judge(buggySuite, evidence).judge(store);
  }

  /** Locks the outbox until connections wait for it, and cuts those; returns how many. */
  private long cutAtTheOutbox(SuiteWithBug buggySuite, Rows rows) {
    String login = part + "_login";
    try (Connection holder = buggySuite.databases().writingTo(part);
        Statement statement = holder.createStatement()) {
      holder.setAutoCommit(false);
      statement.execute("lock table shared.outbox in exclusive mode");
      Eventually.last(
          BOUND, () -> rows.count("select count(*)" + WAITING, login), waiting -> waiting > 1);
      long cut = rows.count("select count(pg_terminate_backend(pid))" + WAITING, login);
      holder.rollback();
      return cut;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
