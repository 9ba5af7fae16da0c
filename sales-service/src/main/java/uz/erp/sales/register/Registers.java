package uz.erp.sales.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of registers and their counters. */
@Repository
class Registers {

  private static final String ROW =
      "id, name, is_default, is_active, retired_at, version, created_at";
  private static final String COLUMNS = "select " + ROW + " from register ";

  private final JdbcClient jdbc;

  Registers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Register> list(RegisterFilter filter, String orderBy, int limit, long offset) {
    return jdbc.sql(
            COLUMNS + filter.where() + " order by " + orderBy + " limit :limit offset :offset")
        .params(filter.params())
        .param("limit", limit)
        .param("offset", offset)
        .query(Registers::row)
        .list();
  }

  long count(RegisterFilter filter) {
    return jdbc.sql("select count(*) from register" + filter.where())
        .params(filter.params())
        .query(Long.class)
        .single();
  }

  /** How many registers are in service. */
  long count() {
    return count(RegisterFilter.IN_SERVICE);
  }

  boolean exists(long id) {
    return jdbc.sql("select exists (select from register where id = ?)")
        .param(id)
        .query(Boolean.class)
        .single();
  }

  boolean isTaken(String name) {
    return jdbc.sql("select exists (select from register where name = ? and retired_at is null)")
        .param(name)
        .query(Boolean.class)
        .single();
  }

  Optional<Register> find(long id) {
    return one(id, "");
  }

  Optional<Register> lock(long id) {
    return one(id, " for update");
  }

  /** Holds the register as it is until the transaction ends, without keeping others from it. */
  Optional<Register> lockForShare(long id) {
    return one(id, " for share");
  }

  private Optional<Register> one(long id, String lock) {
    return jdbc.sql(COLUMNS + "where id = ? and retired_at is null" + lock)
        .param(id)
        .query(Registers::row)
        .optional();
  }

  /** The default first, then in the order they were made. */
  Optional<Register> lockFree() {
    return jdbc.sql(
            COLUMNS
                + """
                where is_active and not exists (
                  select from cash_session s where s.register_id = register.id and s.status = 'open')
                order by is_default desc, id limit 1 for share""")
        .query(Registers::row)
        .optional();
  }

  boolean anyMadeByHand() {
    return jdbc.sql("select exists (select from register where made_by is not null)")
        .query(Boolean.class)
        .single();
  }

  /** Whether a session there is still to be closed. */
  boolean hasOpenSession(long id) {
    return jdbc.sql(
            "select exists (select from cash_session where register_id = ? and status <> 'closed')")
        .param(id)
        .query(Boolean.class)
        .single();
  }

  /** One after the other within a store, until the transaction ends. */
  void lockAll() {
    jdbc.sql(
            "select pg_advisory_xact_lock(hashtextextended(current_schema() || '.register', 0))"
                + "::text")
        .query(String.class)
        .single();
  }

  Register insert(String name, boolean isDefault, @Nullable Long madeBy) {
    Register made =
        jdbc.sql(
                """
                insert into register (name, is_default, made_by) values (:name, :default, :by)
                returning\s"""
                    + ROW)
            .param("name", name)
            .param("default", isDefault)
            .param("by", madeBy)
            .query(Registers::row)
            .single();
    jdbc.sql("insert into register_counter (register_id) values (?)").param(made.id()).update();
    return made;
  }

  void clearDefault() {
    jdbc.sql(
            """
            update register set is_default = false, version = version + 1, updated_at = now()
            where is_default""")
        .update();
  }

  Register update(Register register) {
    return jdbc.sql(
            """
            update register set name = :name, is_default = :default, is_active = :active,
              version = version + 1, updated_at = now()
            where id = :id
            returning\s"""
                + ROW)
        .param("name", register.name())
        .param("default", register.isDefault())
        .param("active", register.isActive())
        .param("id", register.id())
        .query(Registers::row)
        .single();
  }

  void retire(long id) {
    jdbc.sql(
            """
            update register set is_active = false, retired_at = now(), version = version + 1,
              updated_at = now()
            where id = ?""")
        .param(id)
        .update();
  }

  private static Register row(ResultSet row, int number) throws SQLException {
    var retired = row.getTimestamp("retired_at");
    return new Register(
        row.getLong("id"),
        row.getString("name"),
        row.getBoolean("is_default"),
        row.getBoolean("is_active"),
        retired == null ? null : retired.toInstant(),
        row.getLong("version"),
        row.getTimestamp("created_at").toInstant());
  }
}
