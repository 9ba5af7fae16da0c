package uz.erp.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uz.erp.operations.archive.Archive;
import uz.erp.operations.archive.Manifest;
import uz.erp.operations.database.Database;
import uz.erp.operations.database.Databases;
import uz.erp.operations.database.OperationFailed;
import uz.erp.operations.database.Sql;
import uz.erp.operations.database.StoreKey;
import uz.erp.operations.database.StoreLock;
import uz.erp.operations.database.Transaction;
import uz.erp.operations.erasure.Erasure;
import uz.erp.operations.export.Exports;
import uz.erp.operations.export.Hashes;
import uz.erp.operations.migration.Migrations;
import uz.erp.operations.quiescence.Consumers;
import uz.erp.operations.restore.Restore;

class RestoreIT {

  private static final Duration AT_ONCE = Duration.ZERO;
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String CATEGORIES = "select name from category order by id";
  private static int count;

  @TempDir private Path folder;

  private final Databases databases = Ground.databases();
  private final Consumers attentive = _ -> true;
  private final Hashes hashes = new Hashes(databases);
  private StoreKey store = new StoreKey("none_00000000");
  private StoreKey other = new StoreKey("none_00000000");
  private Path file = Path.of("");

  @BeforeEach
  void openStores() {
    count++;
    store = Ground.open("north-" + count);
    other = Ground.open("south-" + count);
    file = folder.resolve("store.zip");
  }

  private Manifest export() {
    return new Exports(databases, attentive, AT_ONCE).export(store, file);
  }

  private static Restore restore(Databases databases, Consumers consumers, PrintStream out) {
    return new Restore(databases, consumers, new Migrations(), out, PATIENCE);
  }

  private void restore() {
    try (Archive archive = Archive.open(file)) {
      restore(databases, attentive, System.out).run(store, archive, AT_ONCE);
    }
  }

  /** Ends in the middle, as by kill -9: nothing that the program would do in the end is done. */
  private void killAfter(String line) {
    PrintStream out = new Killing(line);
    try (Archive archive = Archive.open(file)) {
      assertThatThrownBy(() -> restore(databases, attentive, out).run(store, archive, AT_ONCE))
          .isInstanceOf(Killing.Killed.class);
    }
  }

  private String hashOf(String service) {
    return hashes.of(databases.of(service), store);
  }

  private List<String> categories() {
    return Ground.rows("catalog", store, CATEGORIES);
  }

  private boolean isClosed() {
    return !Ground.shared(
            "auth",
            "select tenant_key from shared.store_closure where tenant_key = '" + store + "'")
        .isEmpty();
  }

  @Test
  void aStoreIsWhatTheArchiveSaysAndNoOtherChanges() {
    String catalog = hashOf("catalog");
    String customer = hashOf("customer");
    export();
    Ground.trade(store, "second");
    Ground.trade(other, "second");
    String others = hashes.of(other);
    assertThat(hashOf("catalog")).isNotEqualTo(catalog);
    restore();
    assertThat(hashOf("catalog")).isEqualTo(catalog);
    assertThat(hashOf("customer")).isEqualTo(customer);
    assertThat(hashes.of(other)).isEqualTo(others);
    assertThat(isClosed()).isFalse();
  }

  @Test
  void numbersThatWereGivenOutAreNotGivenOutAgain() {
    export();
    Ground.trade(store, "second");
    Ground.trade(store, "third");
    restore();
    Ground.trade(store, "fourth");
    assertThat(Ground.rows("catalog", store, "select id::text from category order by id"))
        .containsExactly("1", "4");
  }

  @Test
  void whatWasConsumedSinceTheBackupIsNotConsumedAgain() {
    export();
    Ground.trade(store, "second");
    List<String> consumed =
        Ground.rows("task", store, "select event_id::text from inbox order by 1");
    restore();
    assertThat(Ground.rows("task", store, "select event_id::text from inbox order by 1"))
        .isEqualTo(consumed)
        .hasSize(2);
  }

  @Test
  void aRestoreThatWasKilledBetweenTwoDatabasesGoesOn() {
    String catalog = hashOf("catalog");
    String customer = hashOf("customer");
    export();
    Ground.trade(store, "second");
    String others = hashes.of(other);
    killAfter("restored catalog");
    assertThat(hashOf("catalog")).isEqualTo(catalog);
    assertThat(hashOf("customer")).isNotEqualTo(customer);
    assertThat(isClosed()).isTrue();
    assertThatThrownBy(this::restore).hasMessageContaining("half done");
    try (Archive archive = Archive.open(file)) {
      assertThat(restore(databases, attentive, System.out).resume(store, archive)).isTrue();
    }
    assertThat(hashOf("catalog")).isEqualTo(catalog);
    assertThat(hashOf("customer")).isEqualTo(customer);
    assertThat(hashes.of(other)).isEqualTo(others);
    assertThat(isClosed()).isFalse();
    assertNothingIsLeft();
  }

  @Test
  void aRestoreThatWasKilledBetweenTwoDatabasesIsUndone() {
    export();
    Ground.trade(store, "second");
    String catalog = hashOf("catalog");
    String customer = hashOf("customer");
    killAfter("restored customer");
    assertThat(hashOf("customer")).isNotEqualTo(customer);
    restore(databases, attentive, System.out).undo(store);
    assertThat(hashOf("catalog")).isEqualTo(catalog);
    assertThat(hashOf("customer")).isEqualTo(customer);
    assertThat(isClosed()).isFalse();
    assertNothingIsLeft();
    Ground.trade(store, "third");
    assertThat(categories()).containsExactly("first", "second", "third");
  }

  private boolean mayBeUsed(String service) {
    return Ground.shared(
            service,
            "select has_schema_privilege('%s', '%s', 'usage')::text"
                .formatted(databases.of(service).role(store.schema()), store.schema()))
        .getFirst()
        .equals("true");
  }

  @Test
  void aRestoreThatWasKilledBeforeAnythingWasDoneGoesOn() {
    String catalog = hashOf("catalog");
    export();
    Ground.trade(store, "second");
    killAfter("applying");
    assertThat(hashOf("catalog")).isNotEqualTo(catalog);
    assertThat(mayBeUsed("catalog")).isFalse();
    assertThat(isClosed()).isTrue();
    try (Archive archive = Archive.open(file)) {
      assertThat(restore(databases, attentive, System.out).resume(store, archive)).isTrue();
      assertThat(restore(databases, attentive, System.out).resume(store, archive)).isFalse();
    }
    assertThat(hashOf("catalog")).isEqualTo(catalog);
    assertThat(isClosed()).isFalse();
    assertNothingIsLeft();
  }

  @Test
  void aRestoreThatWasKilledBeforeAnythingWasDoneIsUndone() {
    export();
    Ground.trade(store, "second");
    String before = hashOf("catalog") + hashOf("customer") + hashOf("task");
    killAfter("applying");
    restore(databases, attentive, System.out).undo(store);
    assertThat(hashOf("catalog") + hashOf("customer") + hashOf("task")).isEqualTo(before);
    assertThat(categories()).containsExactly("first", "second");
    assertThat(isClosed()).isFalse();
    assertNothingIsLeft();
  }

  @Test
  void whatIsHalfRestoredIsNeitherExportedNorErased() {
    export();
    killAfter("restored sales");
    assertThatThrownBy(this::export).hasMessageContaining("half done");
    assertThatThrownBy(
            () ->
                new Erasure(databases, attentive, System.out)
                    .run(store, Optional.empty(), PATIENCE))
        .hasMessageContaining("half done");
    restore(databases, attentive, System.out).undo(store);
  }

  @Test
  void oneCommandAtATimeIsAtWorkOnAStore() {
    export();
    try (StoreLock _ = StoreLock.of(databases, store)) {
      assertThatThrownBy(this::restore).hasMessageContaining("another command");
      assertThatThrownBy(this::export).hasMessageContaining("another command");
    }
    assertThat(isClosed()).isFalse();
    restore();
  }

  @Test
  void aTillThatIsAheadOfTheArchiveConsumesWhatWasRestored() {
    product("one");
    export();
    product("two");
    restore();
    assertThat(Ground.rows("catalog", store, "select version::text from product_change"))
        .containsExactly("3");
    assertThat(Ground.rows("catalog", store, "select version::text from product_change_counter"))
        .containsExactly("3");
  }

  private void product(String name) {
    Ground.rows(
        "catalog",
        store,
        """
        with k as (update product_change_counter set version = version + 1 returning version),
          p as (insert into product (name, sku, description, unit, cost_price, sale_price, tax_rate,
            min_stock, is_active, attributes, marking_required, version, created_at, updated_at)
          values ('%1$s', '%1$s', '', 'pcs', 1, 1, 0, 0, true, '{}', false, 1, now(), now())
          returning id)
        insert into product_change select id, version from p, k returning version::text"""
            .formatted(name));
  }

  private void assertNothingIsLeft() {
    for (Database database : databases.all()) {
      assertThat(mayBeUsed(database.service())).isTrue();
      assertThat(
              Ground.shared(
                  database.service(),
                  "select nspname from pg_catalog.pg_namespace where nspname like 'former%'"))
          .isEmpty();
      assertThat(
              Ground.shared(database.service(), "select schema_name from shared.tenant_operation"))
          .isEmpty();
    }
  }

  @Test
  void whatFailsInOneDatabaseIsUndoneInAll() {
    export();
    Ground.trade(store, "second");
    String catalog = hashOf("catalog");
    // a name that the restore needs
    Transaction.in(
        databases.of("task"),
        sql -> {
          sql.run("create schema " + Sql.quoted(store.former()));
          return true;
        });
    assertThatThrownBy(this::restore).isInstanceOf(OperationFailed.class);
    assertThat(hashOf("catalog")).isEqualTo(catalog);
    assertThat(isClosed()).isFalse();
    Transaction.in(
        databases.of("task"),
        sql -> {
          sql.run("drop schema " + Sql.quoted(store.former()));
          return true;
        });
  }

  @Test
  void aDamagedArchiveIsRefusedBeforeAnythingIsTouched() throws Exception {
    export();
    byte[] bytes = Files.readAllBytes(file);
    bytes[200] ^= 1;
    Files.write(file, bytes);
    assertThatThrownBy(this::restore).isInstanceOf(OperationFailed.class);
    assertThat(isClosed()).isFalse();
  }

  @Test
  void theArchiveOfAnotherStoreIsRefused() {
    export();
    try (Archive archive = Archive.open(file)) {
      assertThatThrownBy(
              () -> restore(databases, attentive, System.out).run(other, archive, AT_ONCE))
          .hasMessageContaining("import");
    }
  }

  @Test
  void aStoreWithEventsUnderWayIsNotExported() {
    Transaction.in(
        databases.of("sales"),
        sql ->
            sql.update(
                """
                insert into shared.outbox (event_id, topic, event_key, slot, event)
                values (gen_random_uuid(), 'sales.sale', ?, 0, '{}')""",
                store.key() + ":1"));
    assertThatThrownBy(this::export).hasMessageContaining("outbox of sales");
    assertThat(new Exports(databases, attentive, AT_ONCE).export(other, file).rows()).isPositive();
  }

  @Test
  void aStoreWithUnconsumedEventsIsNotExported() {
    assertThatThrownBy(() -> new Exports(databases, _ -> false, AT_ONCE).export(store, file))
        .hasMessageContaining("not read");
    assertThat(file).doesNotExist();
  }

  @Test
  void thoseWhoWatchAreToldOfARestore() {
    export();
    restore();
    assertThat(Ground.published())
        .anySatisfy(
            event ->
                assertThat(event)
                    .contains(
                        "auth.store-changed.v1", "\"" + store + "\"", "\"deleted_at\" : null"));
    assertThat(
            Ground.shared(
                "auth",
                "select tenant_key from shared.store_restore where restored_at > taken_at"
                    + " and tenant_key = '"
                    + store
                    + "'"))
        .hasSize(1);
  }
}
