package uz.erp.sales.register;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Locks on registers that sessions about to open compete for. */
@Repository
class RegisterLocks {

  private static final String COLUMNS =
      "select id, name, is_default, is_active, retired_at, version, created_at from register ";

  private final JdbcClient jdbc;

  RegisterLocks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One transaction after the other within a store. */
  void lockAll() {
    jdbc.sql(
            "select pg_advisory_xact_lock(hashtextextended(current_schema() || '.register', 0))"
                + "::text")
        .query(String.class)
        .single();
  }

  /** Holds the register as it is until the transaction ends; others may share it. */
  Optional<RegisterView> share(long id) {
    return jdbc.sql(COLUMNS + "where id = ? and retired_at is null for share")
        .param(id)
        .query(RegisterView.class)
        .optional();
  }

  /** Shares a register without an open session: the default first, then the oldest. */
  Optional<RegisterView> shareFree() {
    return jdbc.sql(
            COLUMNS
                + """
                where is_active and not exists (
                  select from cash_session s where s.register_id = register.id and s.status = 'open')
                order by is_default desc, id limit 1 for share""")
        .query(RegisterView.class)
        .optional();
  }
}
