package uz.erp.operations.restore;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import uz.erp.operations.archive.Archive;
import uz.erp.operations.archive.Manifest;
import uz.erp.operations.archive.SharedState;
import uz.erp.operations.database.Database;
import uz.erp.operations.database.OperationFailed;
import uz.erp.operations.database.Sql;
import uz.erp.operations.database.StoreKey;
import uz.erp.operations.database.Transaction;
import uz.erp.operations.export.Installation;

/**
 * The people of a store that is made of an archive. On the installation it was made on they are who
 * they were. On another one no account is taken for one of the same name: each gets a new account
 * without a password, and the owner is named by the operator.
 */
final class Accounts {

  private final Database auth;
  private final Archive archive;
  private final StoreKey former;
  private final Optional<String> owner;

  Accounts(Database auth, Archive archive, StoreKey former, Optional<String> owner) {
    this.auth = auth;
    this.archive = archive;
    this.former = former;
    this.owner = owner;
  }

  private Manifest.OfTable table(String name) {
    return archive
        .manifest()
        .of("auth")
        .table(name)
        .orElseThrow(() -> new OperationFailed("the archive has no " + name));
  }

  /** New numbers for the employees, by their former ones. */
  Map<String, String> reserveEmployees() {
    return Transaction.in(
        auth,
        sql -> {
          incoming(sql, "shared.employee");
          List<String> numbers =
              sql.list(
                  "select id::text from pg_temp.incoming order by id", row -> row.getString(1));
          List<Long> fresh =
              sql.list(
                  "select nextval(pg_get_serial_sequence('shared.employee', 'id'))"
                      + " from generate_series(1, ?)",
                  row -> row.getLong(1),
                  numbers.size());
          return Imports.numbers(numbers, fresh);
        });
  }

  private void incoming(Sql sql, String name) {
    new SharedState(sql, "auth", former).incoming(archive, table(name));
  }

  /** Makes the store's row, its people where need be, and who works there. */
  boolean open(Sql sql, StoreKey store, Map<String, String> employees) {
    boolean here = Installation.id(sql).equals(archive.manifest().installation());
    if (!here && owner.isEmpty()) {
      throw new OperationFailed(
          "the archive is of another installation: say with --owner USERNAME who is to own the store");
    }
    sql.run("create temp table person (former bigint, here bigint) on commit drop");
    incoming(sql, "shared.store");
    sql.run("alter table pg_temp.incoming rename to incoming_store");
    incoming(sql, "shared.app_user");
    sql.run("alter table pg_temp.incoming rename to incoming_user");
    incoming(sql, "shared.employee");
    if (here) {
      sql.run(
          """
          insert into person select i.id, u.id from pg_temp.incoming_user i
          join shared.app_user u on u.id = i.id and u.username_key = i.username_key"""
              .replace("into person", "into pg_temp.person"));
    }
    owner.ifPresent(name -> nameOwner(sql, name));
    long id = insertStore(sql, store);
    makePeople(sql, id);
    employees.forEach(
        (before, now) ->
            sql.update(
                """
                insert into shared.employee (id, store_id, user_id, role, phone, position, is_active,
                  hired_at, dismissed_at, version)
                select ?, ?, p.here, i.role, i.phone, i.position, i.is_active, i.hired_at,
                  i.dismissed_at, i.version
                from pg_temp.incoming i join pg_temp.person p on p.former = i.user_id
                where i.id = ?""",
                Long.parseLong(now),
                id,
                Long.parseLong(before)));
    return true;
  }

  private static void nameOwner(Sql sql, String name) {
    int known =
        sql.update(
            """
            with gone as (
              delete from pg_temp.person p using pg_temp.incoming_store s where p.former = s.owner_user_id)
            insert into pg_temp.person
            select s.owner_user_id, u.id from pg_temp.incoming_store s, shared.app_user u
            where u.username_key = lower(?)""",
            name);
    if (known == 0) {
      throw new OperationFailed("there is no user " + name);
    }
  }

  private static long insertStore(Sql sql, StoreKey store) {
    return sql.find(
            """
            insert into shared.store (name, slug, schema_name, tenant_key, description, address, city,
              region, phone, email, legal_name, tax_id, timezone, currency, language, settings,
              owner_user_id)
            select name, ?, ?, ?, description, address, city, region, phone, email, legal_name, tax_id,
              timezone, currency, language, settings, p.here
            from pg_temp.incoming_store s join pg_temp.person p on p.former = s.owner_user_id
            returning id""",
            row -> row.getLong(1),
            store.slug(),
            store.schema(),
            store.key())
        .orElseThrow(() -> new OperationFailed("the owner has no account here"));
  }

  /** Who has no account here gets one with a hash of no password, until the owner sets one. */
  private static void makePeople(Sql sql, long storeId) {
    sql.update(
        """
        with missing as (
          select i.*, nextval(pg_get_serial_sequence('shared.app_user', 'id')) as here
          from pg_temp.incoming_user i where i.id not in (select former from pg_temp.person)
        ), made as (
          insert into shared.app_user (id, username, username_key, email, first_name, last_name,
            middle_name, phone, is_active, origin_store_id)
          select here, left(username, 130) || '-' || here, left(username_key, 130) || '-' || here, email,
            first_name, last_name, middle_name, phone, is_active, ?
          from missing
        ), secret as (
          insert into shared.credential (user_id, password_hash)
          select here, '{bcrypt}$2a$12$' || left(replace(gen_random_uuid()::text || gen_random_uuid(), '-', ''), 53)
          from missing)
        insert into pg_temp.person select id, here from missing""",
        storeId);
  }
}
