package uz.erp.systemtests.mutants;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import uz.erp.systemtests.client.Eventually;

/**
 * Trade while a service's connections to its database are cut off, busy ones first, many times a
 * second: whatever is done in two transactions is sooner or later done by half.
 */
final class Cuts implements Hunt {

  private static final Duration LENGTH = Duration.ofSeconds(8);
  private static final String CUT =
      """
      select count(pg_terminate_backend(pid)) from (
        select pid from pg_stat_activity
        where usename = '%s_login' and state in ('active', 'idle in transaction')
        order by random() limit 1) busy""";

  private final String part;

  Cuts(String part) {
    this.part = part;
  }

  @Override
  public void play(Ground ground, Evidence evidence) {
    PlayedStore store = PlayedStore.open(ground, evidence, "Cuts");
    List<PlayedTill> cashiers =
        IntStream.range(0, 4).mapToObj(i -> store.hire("Cashier " + i)).toList();
    store.brace(true);
    Rows rows = new Rows(ground, part);
    long[] cut = {0};
    try (Tills tills = Tills.trading(cashiers)) {
      Eventually.last(LENGTH, () -> cut[0] += rows.count(CUT.formatted(part)), count -> false);
      tills.stop();
    }
    store.brace(false);
    if (cut[0] == 0) {
      throw new IllegalStateException("no connection of " + part + " was cut");
    }
    new Judge(ground, evidence).judge(store);
  }
}
