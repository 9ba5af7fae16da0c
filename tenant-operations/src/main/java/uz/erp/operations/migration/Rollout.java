package uz.erp.operations.migration;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uz.erp.operations.database.Database;
import uz.erp.operations.database.Databases;
import uz.erp.operations.database.OperationFailed;
import uz.erp.operations.database.StoreKey;
import uz.erp.operations.database.Transaction;

/**
 * Brings all stores to the newest state of every service: one store first, and only if that went
 * well the others, some at a time. Whether it is paused stands in each database, so that services
 * and operators see it alike; a request of a store migrates it all the same.
 */
public final class Rollout {

  private final Databases databases;
  private final Migrations migrations;
  private final PrintStream out;

  public Rollout(Databases databases, Migrations migrations, PrintStream out) {
    this.databases = databases;
    this.migrations = migrations;
    this.out = out;
  }

  /** The stores that are behind in any service, of these, or of all when there are none. */
  public List<StoreKey> pending(List<StoreKey> chosen) {
    List<String> keys = new ArrayList<>();
    for (Database database : databases.all()) {
      Transaction.each(
              database,
              sql ->
                  sql.list(
                      "select tenant_key from shared.tenant where deleted_at is null"
                          + " and version is distinct from ? order by provisioned_at, tenant_key",
                      row -> row.getString(1),
                      migrations.newest(database)))
          .stream()
          .filter(key -> !keys.contains(key))
          .forEach(keys::add);
    }
    return keys.stream()
        .map(StoreKey::new)
        .filter(store -> chosen.isEmpty() || chosen.contains(store))
        .toList();
  }

  /**
   * @param wave after how many stores it looks whether it was paused
   * @return the stores that failed
   */
  public List<StoreKey> run(List<StoreKey> chosen, Optional<StoreKey> canary, int wave) {
    if (canary.isPresent()) {
      if (!migrate(canary.get())) {
        out.println("the canary failed; no other store was touched");
        return List.of(canary.get());
      }
    }
    List<StoreKey> failed = new ArrayList<>();
    int done = 0;
    for (StoreKey store : pending(chosen)) {
      if (done++ % wave == 0 && isPaused()) {
        throw new OperationFailed("paused after %d stores".formatted(done - 1));
      }
      if (!migrate(store)) {
        failed.add(store);
      }
    }
    return failed;
  }

  private boolean migrate(StoreKey store) {
    try {
      for (Database database : databases.all()) {
        if (migrations.bringUp(database, store)) {
          out.printf("%s: %s is at %s%n", store, database.service(), migrations.newest(database));
        }
      }
      return true;
    } catch (OperationFailed e) {
      out.printf("FAILED %s%n", e.getMessage());
      return false;
    }
  }

  boolean isPaused() {
    return databases.all().stream()
        .anyMatch(
            database ->
                Transaction.each(
                    database,
                    sql ->
                        sql.exists(
                            "select from shared.tenant_rollout where paused_at is not null")));
  }

  public void pause(boolean paused) {
    for (Database database : databases.all()) {
      Transaction.in(
          database,
          sql ->
              sql.update(
                  """
                  insert into shared.tenant_rollout (paused_at) values (case when ? then now() end)
                  on conflict (only_one) do update set paused_at = excluded.paused_at""",
                  paused));
    }
    out.println(paused ? "paused" : "resumed");
  }

  public void status() {
    out.println(isPaused() ? "paused" : "not paused");
    for (Database database : databases.all()) {
      String newest = migrations.newest(database);
      Transaction.each(
          database,
          sql -> {
            out.printf("%-10s newest %s%n", database.service(), newest);
            sql.list(
                    """
                    select coalesce(version, 'none'), count(*), count(last_error)
                    from shared.tenant where deleted_at is null group by 1 order by 1""",
                    row ->
                        "%-10s %5d stores at %s%s"
                            .formatted(
                                "",
                                row.getLong(2),
                                row.getString(1),
                                row.getLong(3) > 0 ? ", " + row.getLong(3) + " failed" : ""))
                .forEach(out::println);
            sql.list(
                    "select tenant_key, last_error from shared.tenant where last_error is not null"
                        + " and deleted_at is null order by 1",
                    row -> "%-10s FAILED %s: %s".formatted("", row.getString(1), row.getString(2)))
                .forEach(out::println);
            return true;
          });
    }
  }
}
