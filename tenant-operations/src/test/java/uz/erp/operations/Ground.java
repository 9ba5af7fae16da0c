package uz.erp.operations;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.flywaydb.core.Flyway;
import uz.erp.operations.archive.Schema;
import uz.erp.operations.database.Database;
import uz.erp.operations.database.Databases;
import uz.erp.operations.database.OperationFailed;
import uz.erp.operations.database.Registry;
import uz.erp.operations.database.Sql;
import uz.erp.operations.database.StoreKey;
import uz.erp.operations.database.Transaction;
import uz.erp.operations.migration.Migrations;
import uz.erp.platform.embedded.DatabaseBootstrap;
import uz.erp.platform.embedded.EmbeddedPostgres;
import uz.erp.platform.embedded.ServicePasswords;

/**
 * The databases of all services on one server, as the services make them, with stores of little.
 */
final class Ground {

  private static final Queue<String> PUBLISHED = new ConcurrentLinkedQueue<>();
  private static final Databases DATABASES = make();

  private Ground() {}

  static Databases databases() {
    return DATABASES;
  }

  @SuppressWarnings("resource") // lives as long as the JVM
  private static Databases make() {
    var server = EmbeddedPostgres.temporary().server();
    DatabaseBootstrap bootstrap = new DatabaseBootstrap(server);
    for (String service : Databases.SERVICES) {
      bootstrap.createService(service, new ServicePasswords("owner", "login"));
    }
    Databases databases =
        new Databases(
            Databases.SERVICES.stream()
                .map(
                    service ->
                        new Database(
                            service,
                            server.jdbcUrl(DatabaseBootstrap.database(service)),
                            DatabaseBootstrap.owner(service),
                            "owner",
                            DatabaseBootstrap.login(service)))
                .toList());
    databases.all().forEach(Ground::fill);
    Thread.ofPlatform().daemon().name("relay").start(() -> relay(databases.auth()));
    return databases;
  }

  /** Sends what waits, as the relay of auth-service does. */
  private static void relay(Database auth) {
    try (var connection = auth.open()) {
      Sql sql = new Sql(connection);
      while (true) {
        PUBLISHED.addAll(
            sql.list("delete from shared.outbox returning event", row -> row.getString(1)));
        Thread.sleep(20);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (SQLException | OperationFailed e) {
      System.out.println("the relay ends with the server");
    }
  }

  /** The events of auth-service that were sent. */
  static Collection<String> published() {
    return PUBLISHED;
  }

  /** As the platform does at the start of a service. */
  private static void fill(Database database) {
    Transaction.in(
        database,
        sql -> {
          sql.run(
              """
              create role "%1$s" nologin; create schema shared; create schema model;
              grant usage on schema shared to "%1$s";
              alter default privileges in schema shared
                grant select, insert, update, delete on tables to "%2$s\""""
                  .formatted(database.tenants(), database.login()));
          return true;
        });
    Flyway.configure()
        .dataSource(database.url(), database.user(), database.password())
        .locations(
            "classpath:shared/platform",
            "classpath:shared/"
                + database.service()
                + "-service/src/main/resources/db/migration/shared")
        .failOnMissingLocations(false)
        .schemas("shared")
        .defaultSchema("shared")
        .createSchemas(false)
        .outOfOrder(true)
        .placeholders(
            Map.of(
                "service", database.service(),
                "login", database.login(),
                "tenants", database.tenants()))
        .load()
        .migrate();
    Migrations.flyway(database, Migrations.MODEL).migrate();
  }

  /** A store with an owner, one category, one customer and one event consumed. */
  static StoreKey open(String slug) {
    StoreKey store = StoreKey.fresh(slug);
    Transaction.in(
        DATABASES.auth(),
        sql ->
            sql.update(
                """
                with u as (insert into shared.app_user (username, username_key, first_name)
                             values (?, ?, 'Owner') returning id),
                  s as (insert into shared.store (name, slug, schema_name, tenant_key, owner_user_id)
                          select 'Store', ?, ?, ?, id from u returning id)
                insert into shared.employee (store_id, user_id, role, hired_at)
                select s.id, u.id, 'owner', current_date from u, s""",
                slug,
                slug,
                slug,
                store.schema(),
                store.key()));
    for (Database database : DATABASES.all()) {
      Transaction.in(database, sql -> makeSchema(sql, database, store));
    }
    trade(store, "first");
    return store;
  }

  private static boolean makeSchema(Sql sql, Database database, StoreKey store) {
    List<String> scripts = Schema.scripts(sql, Migrations.MODEL);
    new Schema(sql, database, store.schema()).make(scripts);
    sql.run(
        "insert into %1$s.%2$s select * from model.%2$s"
            .formatted(Sql.quoted(store.schema()), Schema.HISTORY));
    sql.run(
        "grant usage on schema %s to %s"
            .formatted(Sql.quoted(store.schema()), Sql.quoted(database.role(store.schema()))));
    Registry.note(sql, store, Migrations.versionOf(scripts));
    return true;
  }

  /** Something new in three databases. */
  static void trade(StoreKey store, String what) {
    rows(
        "catalog",
        store,
        """
        insert into category (name, description, sort_order, is_active, version, created_at, updated_at)
        values ('%s', e'of %s\\twith a tab\\nand a line', 0, true, 1, now(), now()) returning name"""
            .formatted(what, store.key()));
    rows(
        "customer",
        store,
        """
        insert into customer (name, is_active, version, created_at, updated_at)
        values ('%s', true, 1, now(), now()) returning name"""
            .formatted(what));
    rows(
        "task",
        store,
        "insert into inbox (event_id) values (gen_random_uuid()) returning event_id::text");
  }

  /** What a query over the store's schema yields, as text. */
  static List<String> rows(String service, StoreKey store, String query) {
    return Transaction.in(
        DATABASES.of(service),
        sql -> {
          sql.run("set local search_path = " + Sql.quoted(store.schema()));
          return sql.list(query, row -> row.getString(1));
        });
  }

  static List<String> shared(String service, String query) {
    return Transaction.in(DATABASES.of(service), sql -> sql.list(query, row -> row.getString(1)));
  }
}
