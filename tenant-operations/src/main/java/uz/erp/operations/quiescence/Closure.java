package uz.erp.operations.quiescence;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import uz.erp.operations.database.Database;
import uz.erp.operations.database.OperationFailed;
import uz.erp.operations.database.Sql;
import uz.erp.operations.database.StoreEvents;
import uz.erp.operations.database.StoreKey;
import uz.erp.operations.database.Transaction;

/**
 * Keeps clients out of one store. The gateway learns of it by an event, drops the store's passes
 * and gets no new ones; it ends by itself, except while a restore is half done.
 */
public final class Closure {

  /**
   * What a restore left behind.
   *
   * @param since when it held the store still, by auth-service's database
   */
  public record Unfinished(UUID operation, String archiveHash, String since) {}

  private static final String RESTORE = "restore ";

  private final Database auth;
  private final StoreKey store;

  public Closure(Database auth, StoreKey store) {
    this.auth = auth;
    this.store = store;
  }

  /**
   * @param duration after which it opens by itself
   */
  public void close(String reason, Duration duration) {
    Transaction.in(
        auth,
        sql -> {
          note(sql, reason, "now() + interval '%d seconds'".formatted(duration.toSeconds()));
          bump(sql, store);
          StoreEvents.changed(sql, store);
          return true;
        });
  }

  /** From here on the store opens when the restore is done or undone, and not before. */
  public Unfinished keepFor(UUID operation, String archiveHash) {
    Transaction.in(
        auth,
        sql -> {
          note(sql, RESTORE + operation + " " + archiveHash, "'infinity'");
          return true;
        });
    return unfinished().orElseThrow();
  }

  private void note(Sql sql, String reason, String until) {
    sql.update(
        """
        insert into shared.store_closure (tenant_key, reason, open_at) values (?, ?, %s)
        on conflict (tenant_key) do update
        set reason = excluded.reason, open_at = excluded.open_at, closed_at = now()"""
            .formatted(until),
        store.key(),
        reason);
  }

  public static void bump(Sql sql, StoreKey store) {
    sql.update(
        "update shared.store set version = version + 1, updated_at = now() where tenant_key = ?",
        store.key());
  }

  /** A restore that was begun and is neither done nor undone. */
  public Optional<Unfinished> unfinished() {
    return Transaction.each(
            auth,
            sql ->
                sql.find(
                    "select reason || ' ' || to_char(closed_at, 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"
                        + " from shared.store_closure where tenant_key = ?"
                        + " and open_at = 'infinity' and starts_with(reason, '"
                        + RESTORE
                        + "')",
                    row -> row.getString(1),
                    store.key()))
        .map(reason -> reason.split(" "))
        .map(words -> new Unfinished(UUID.fromString(words[1]), words[2], words[3]));
  }

  /** What is half restored is neither to be kept nor to be erased. */
  public void requireWhole() {
    if (unfinished().isPresent()) {
      throw new OperationFailed(
          "a restore of %s is half done: go on with restore --resume or give it up with restore --undo"
              .formatted(store));
    }
  }

  public void open() {
    Transaction.in(auth, sql -> open(sql, store));
  }

  public static int open(Sql sql, StoreKey store) {
    return sql.update("delete from shared.store_closure where tenant_key = ?", store.key());
  }
}
