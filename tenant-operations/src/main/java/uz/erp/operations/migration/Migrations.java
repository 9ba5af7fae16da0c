package uz.erp.operations.migration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import uz.erp.operations.database.Database;
import uz.erp.operations.database.Databases;
import uz.erp.operations.database.OperationFailed;
import uz.erp.operations.database.Registry;
import uz.erp.operations.database.StoreKey;
import uz.erp.operations.database.Transaction;

/** The migrations of stores that this program brings, the same files as the services'. */
public final class Migrations {

  public static final String MODEL = "model";

  private final Map<String, String> versions = new HashMap<>();

  public static Flyway flyway(Database database, String schema) {
    return Flyway.configure(Migrations.class.getClassLoader())
        .dataSource(database.url(), database.user(), database.password())
        .locations(
            "classpath:scripts/platform", "classpath:scripts/" + folderOf(database.service()))
        .failOnMissingLocations(false)
        .schemas(schema)
        .defaultSchema(schema)
        .createSchemas(false)
        // the platform's scripts and the service's are numbered independently
        .outOfOrder(true)
        .load();
  }

  /** Where the build puts the scripts of a service: as in the repository. */
  public static String folderOf(String service) {
    return service + "-service/src/main/resources/db/migration/tenant";
  }

  /** As a service names its newest state: the last script and how many there are. */
  public static String versionOf(List<String> scripts) {
    List<String> names =
        scripts.stream().map(script -> script.substring(0, script.indexOf("__"))).sorted().toList();
    return names.isEmpty() ? "none" : names.getLast() + "/" + names.size();
  }

  /**
   * The newest state of a service's stores.
   *
   * @throws OperationFailed when the service knows a newer one: this program is too old for it
   */
  public synchronized String newest(Database database) {
    return versions.computeIfAbsent(
        database.service(),
        _ -> {
          List<MigrationInfo> known = List.of(flyway(database, MODEL).info().all());
          known.stream()
              .filter(info -> info.getState().isApplied() && !info.getState().isResolved())
              .findFirst()
              .ifPresent(
                  info -> {
                    throw new OperationFailed(
                        "this program is older than the service %s, whose %s it has not"
                            .formatted(database.service(), info.getScript()));
                  });
          return versionOf(
              known.stream()
                  .filter(info -> info.getState().isResolved())
                  .map(MigrationInfo::getScript)
                  .toList());
        });
  }

  /** Before anything is begun that ends with a migration. */
  public void requireCurrent(Databases databases) {
    databases.all().forEach(this::newest);
  }

  /** Migrates a store in one database unless it is there; another that does so waits meanwhile. */
  public boolean bringUp(Database database, StoreKey store) {
    String newest = newest(database);
    return Transaction.each(
        database,
        sql -> {
          // the lock of TenantSchemas, gone with the connection
          sql.list("select pg_advisory_lock(hashtextextended(?, 1))", _ -> true, store.schema());
          boolean outdated =
              sql.exists(
                  "select from shared.tenant where tenant_key = ? and deleted_at is null"
                      + " and version is distinct from ?",
                  store.key(),
                  newest);
          if (!outdated) {
            return false;
          }
          try {
            flyway(database, store.schema()).migrate();
          } catch (FlywayException e) {
            sql.update(
                "update shared.tenant set last_error = ? where tenant_key = ?",
                String.valueOf(e.getMessage()),
                store.key());
            throw new OperationFailed(
                "%s of %s cannot be migrated: %s"
                    .formatted(store, database.service(), e.getMessage()),
                e);
          }
          Registry.note(sql, store, newest);
          return true;
        });
  }
}
