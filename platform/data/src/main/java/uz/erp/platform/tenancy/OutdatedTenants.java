package uz.erp.platform.tenancy;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/**
 * Migrates, behind the running service, the stores that are older than the program: a few at a
 * time, each on its own, a failing one named and left for its first request. Waits while operators
 * have paused the rollout.
 */
final class OutdatedTenants {

  private static final Logger log = LoggerFactory.getLogger(OutdatedTenants.class);
  private static final int AT_ONCE = 2;
  private static final long PAUSE_MILLIS = 5_000;

  private final TenantSchemas schemas;

  OutdatedTenants(TenantSchemas schemas) {
    this.schemas = schemas;
  }

  @EventListener(ApplicationReadyEvent.class)
  void migrateInBackground() {
    Thread.ofPlatform().daemon().name("tenant-migrations").start(this::migrateAll);
  }

  /** Returns what could not be brought up to date, in words for people. */
  List<String> migrateAll() {
    List<String> behind = new CopyOnWriteArrayList<>();
    prepare(behind);
    try (ExecutorService workers =
        Executors.newFixedThreadPool(AT_ONCE, Thread.ofPlatform().daemon().factory())) {
      List<String[]> outdated = schemas.outdated();
      outdated.forEach(tenant -> workers.execute(() -> migrate(tenant[1], tenant[0], behind)));
    } catch (SQLException e) {
      log.error("the stores to migrate could not be listed; each is migrated when it comes", e);
      behind.add("the list of stores");
    }
    return List.copyOf(behind);
  }

  private void prepare(List<String> behind) {
    try {
      schemas.prepare();
    } catch (SQLException | RuntimeException e) {
      log.error("there is no model for new stores; the next one makes it", e);
      behind.add("the model of new stores");
    }
  }

  private void migrate(String key, String schema, List<String> behind) {
    try {
      while (schemas.isRolloutPaused()) {
        Thread.sleep(PAUSE_MILLIS);
      }
      schemas.migrate(key, schema);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (SQLException | RuntimeException e) {
      log.error("{} could not be migrated", schema, e);
      behind.add(schema);
    }
  }
}
