package uz.erp.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uz.erp.operations.archive.Archive;
import uz.erp.operations.archive.Rewriting;
import uz.erp.operations.archive.Schema;
import uz.erp.operations.database.Database;
import uz.erp.operations.database.Databases;
import uz.erp.operations.database.Sql;
import uz.erp.operations.database.StoreKey;
import uz.erp.operations.database.Transaction;
import uz.erp.operations.erasure.Erasure;
import uz.erp.operations.export.Exports;
import uz.erp.operations.export.Hashes;
import uz.erp.operations.migration.Migrations;
import uz.erp.operations.migration.Rollout;
import uz.erp.operations.quiescence.Consumers;
import uz.erp.operations.restore.Imports;

class StoresIT {

  private static final Duration AT_ONCE = Duration.ZERO;
  private static int count;

  @TempDir private Path folder;

  private final Databases databases = Ground.databases();
  private final Consumers attentive = _ -> true;
  private final Migrations migrations = new Migrations();
  private final Hashes hashes = new Hashes(databases);
  private StoreKey store = new StoreKey("none_00000000");

  @BeforeEach
  void openStore() {
    count++;
    store = Ground.open("east-" + count);
  }

  private Archive archive() {
    Path file = folder.resolve("store.zip");
    var unused = new Exports(databases, attentive, AT_ONCE).export(store, file);
    return Archive.open(file);
  }

  private StoreKey cloned() {
    try (Archive archive = archive()) {
      return new Imports(databases, migrations, System.out)
          .run(archive, "copy-of-" + store.slug(), Optional.empty());
    }
  }

  private void erase() {
    erase(store, Optional.empty());
  }

  private void erase(StoreKey which, Optional<Path> file) {
    new Erasure(databases, attentive, System.out).run(which, file, Duration.ofSeconds(30));
  }

  @Test
  void aCloneHasTheSameUnderItsOwnKey() {
    String before = hashes.of(store);
    StoreKey clone = cloned();
    assertThat(clone.schema()).isEqualTo("tenant_copy_of_" + store.slug().replace('-', '_'));
    assertThat(Ground.rows("catalog", clone, "select name from category")).containsExactly("first");
    assertThat(Ground.rows("catalog", clone, "select description from category"))
        .containsExactly("of " + clone + "\twith a tab\nand a line");
    assertThat(Ground.rows("task", clone, "select event_id::text from inbox")).isEmpty();
    assertThat(hashes.of(store)).isEqualTo(before);
  }

  @Test
  void aCloneHasThePeopleOfItsModelAsEmployeesOfItsOwn() {
    StoreKey clone = cloned();
    String people =
        """
        select e.id || ' ' || u.username || ' ' || e.role from shared.employee e
        join shared.store s on s.id = e.store_id join shared.app_user u on u.id = e.user_id
        where s.tenant_key = '%s'""";
    List<String> former = Ground.shared("auth", people.formatted(store));
    List<String> own = Ground.shared("auth", people.formatted(clone));
    assertThat(own).hasSize(1).isNotEqualTo(former);
    assertThat(own.getFirst()).endsWith(store.slug() + " owner");
  }

  @Test
  void onAnotherInstallationNoAccountIsTakenForOneOfTheSameName() {
    try (Archive archive = archive()) {
      Transaction.in(
          databases.auth(),
          sql -> sql.update("update shared.installation set id = gen_random_uuid()"));
      Imports imports = new Imports(databases, migrations, System.out);
      String slug = "elsewhere-" + count;
      assertThatThrownBy(() -> imports.run(archive, slug, Optional.empty()))
          .hasMessageContaining("--owner");
      assertThat(
              Ground.shared(
                  "catalog",
                  "select schema_name from shared.tenant where tenant_key like '" + slug + "%'"))
          .isEmpty();
      StoreKey moved = imports.run(archive, slug, Optional.of(store.slug()));
      assertThat(Ground.rows("customer", moved, "select name from customer"))
          .containsExactly("first");
    }
  }

  @Test
  void anErasedStoreIsGoneFromEveryDatabaseAndNoOtherChanges() {
    StoreKey other = Ground.open("west-" + count);
    String others = hashes.of(other);
    erase();
    for (Database database : databases.all()) {
      assertThat(
              Ground.shared(
                  database.service(),
                  "select nspname from pg_catalog.pg_namespace where nspname = '"
                      + store.schema()
                      + "' union all select rolname from pg_catalog.pg_roles where rolname = '"
                      + database.role(store.schema())
                      + "'"))
          .isEmpty();
      assertThat(
              Ground.shared(
                  database.service(),
                  "select tenant_key from shared.tenant where deleted_at is not null"
                      + " and tenant_key = '"
                      + store
                      + "'"))
          .hasSize(1);
    }
    assertThat(hashes.of(other)).isEqualTo(others);
  }

  @Test
  void anErasedStoreWasExportedAfterItWasClosedAndIsErasedOnlyOnce() {
    Path file = folder.resolve("last.zip");
    erase(store, Optional.of(file));
    try (Archive archive = Archive.open(file)) {
      assertThat(archive.manifest().of("catalog").table("category").orElseThrow().rows()).isOne();
      StoreKey again =
          new Imports(databases, migrations, System.out)
              .run(archive, "again-" + store.slug(), Optional.empty());
      assertThat(Ground.rows("catalog", again, "select name from category"))
          .containsExactly("first");
    }
    Path second = folder.resolve("second.zip");
    erase(store, Optional.of(second));
    assertThat(second).doesNotExist();
  }

  @Test
  void whatAKilledImportLeftIsRemovedAndItsNameIsFree() {
    StoreKey left = StoreKey.fresh("left-" + count);
    try (Archive archive = archive()) {
      Imports imports = new Imports(databases, migrations, new Killing("filled sales"));
      assertThatThrownBy(() -> imports.run(archive, left.slug(), Optional.empty()))
          .isInstanceOf(Killing.Killed.class);
      String found =
          Ground.shared(
                  "sales",
                  "select tenant_key from shared.tenant where schema_name = '%s'"
                      .formatted(left.schema()))
              .getFirst();
      Imports second = new Imports(databases, migrations, System.out);
      assertThatThrownBy(() -> second.run(archive, left.slug(), Optional.empty()))
          .hasMessageContaining(found);
      assertThat(Ground.rows("sales", left, "select '1' from register limit 1")).hasSizeLessThan(2);
      erase(new StoreKey(found), Optional.empty());
      assertThat(second.run(archive, left.slug(), Optional.empty()).slug()).isEqualTo(left.slug());
    }
  }

  @Test
  void everyColumnThatNamesAnEmployeeIsKnown() {
    for (Database database : databases.all()) {
      assertThat(
              Ground.shared(
                  database.service(),
                  """
                  select distinct a.attname::text from pg_catalog.pg_attribute a
                  join pg_catalog.pg_class c on c.oid = a.attrelid and c.relkind = 'r'
                  where c.relnamespace = 'model'::regnamespace and a.attnum > 0
                    and a.atttypid = 'bigint'::regtype
                    and a.attname ~ '(_by|_by_id|_to|employee|employee_id|cashier_id|author_id)$'
                    and a.attname not in ('announced_to')"""))
          .allMatch(Rewriting::namesEmployee);
    }
  }

  @Test
  void theListTellsWhoIsBehindAndWhoFailed() {
    Transaction.in(
        databases.of("sales"),
        sql ->
            sql.update(
                "update shared.tenant set version = 'V1/1', last_error = 'no room' where tenant_key = ?",
                store.key()));
    Listing.Store listed =
        new Listing(databases, migrations)
            .stores().stream()
                .filter(one -> one.key().equals(store.key()))
                .findFirst()
                .orElseThrow();
    assertThat(listed.behind()).containsExactly("sales");
    assertThat(listed.failed()).containsEntry("sales", "no room");
    assertThat(listed.bytes()).isPositive();
  }

  @Test
  void aRolloutBeginsWithTheCanaryAndStopsWhilePaused() {
    StoreKey second = Ground.open("far-" + count);
    for (StoreKey each : List.of(store, second)) {
      Transaction.in(
          databases.of("task"),
          sql ->
              sql.update(
                  "update shared.tenant set version = null where tenant_key = ?", each.key()));
    }
    Rollout rollout = new Rollout(databases, migrations, System.out);
    List<StoreKey> both = List.of(store, second);
    assertThat(rollout.pending(both)).containsExactlyInAnyOrder(store, second);
    rollout.pause(true);
    try {
      assertThatThrownBy(() -> rollout.run(both, Optional.of(second), 1))
          .hasMessageContaining("paused");
      assertThat(rollout.pending(both)).containsExactly(store);
    } finally {
      rollout.pause(false);
    }
    assertThat(rollout.run(both, Optional.empty(), 1)).isEmpty();
    assertThat(rollout.pending(both)).isEmpty();
  }

  @Test
  void aProgramThatIsOlderThanAServiceTouchesNothing() {
    String later =
        """
        insert into model.%s (installed_rank, version, description, type, script, checksum,
          installed_by, execution_time, success)
        values (9999, '209901010101', 'later', 'SQL', 'V209901010101__later.sql', 1, '', 1, true)"""
            .formatted(Schema.HISTORY);
    Transaction.in(databases.of("task"), sql -> sql.update(later));
    try (Archive archive = archive()) {
      Imports imports = new Imports(databases, new Migrations(), System.out);
      assertThatThrownBy(() -> imports.run(archive, "later-" + count, Optional.empty()))
          .hasMessageContaining("older than the service task");
    } finally {
      Transaction.in(
          databases.of("task"),
          sql ->
              sql.update(
                  "delete from model.%s where installed_rank = 9999".formatted(Schema.HISTORY)));
    }
  }

  @Test
  void aStoreThatCannotBeMigratedIsNamedAndTheOthersGoOn() {
    StoreKey broken = Ground.open("broken-" + count);
    Transaction.in(
        databases.of("task"),
        sql -> {
          sql.update(
              "update shared.tenant set version = null where tenant_key in (?, ?)",
              store.key(),
              broken.key());
          return sql.update(
              "update %s.%s set checksum = 1 where type = 'SQL'"
                  .formatted(Sql.quoted(broken.schema()), Schema.HISTORY));
        });
    Rollout rollout = new Rollout(databases, migrations, System.out);
    assertThat(rollout.run(List.of(broken, store), Optional.of(broken), 1)).containsExactly(broken);
    assertThat(rollout.pending(List.of(store))).containsExactly(store);
    assertThat(rollout.run(List.of(broken, store), Optional.empty(), 1)).containsExactly(broken);
    assertThat(rollout.pending(List.of(store))).isEmpty();
  }
}
