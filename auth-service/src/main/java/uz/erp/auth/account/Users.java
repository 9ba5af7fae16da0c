package uz.erp.auth.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** People and their credentials; a username goes to the first to insert it. */
@Repository
public class Users {

  /** A user who tries to sign in. */
  record Claimant(UserView user, String passwordHash, boolean active) {}

  private static final String COLUMNS =
      "u.id, u.username, u.email, u.first_name, u.last_name, u.middle_name, u.phone";

  private final JdbcClient jdbc;

  Users(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public boolean isTaken(Username username) {
    return jdbc.sql("select exists (select from shared.app_user where username_key = ?)")
        .param(username.key())
        .query(Boolean.class)
        .single();
  }

  /**
   * Opens an account without credentials; empty when the username is taken. Of two at the same
   * moment the later waits for the earlier to commit or roll back.
   *
   * @param originStoreId the store whose staff opens it; null for one who registers alone
   */
  public Optional<UserView> add(NewUser user, @Nullable Long originStoreId) {
    return jdbc.sql(
            """
            insert into shared.app_user as u
              (username, username_key, email, first_name, last_name, middle_name, phone,
               origin_store_id)
            values (:username, :key, :email, :first, :last, :middle, :phone, :origin)
            on conflict on constraint uq_app_user_username do nothing
            returning
            """
                + COLUMNS)
        .param("username", user.username().text())
        .param("key", user.username().key())
        .param("email", user.email())
        .param("first", user.firstName())
        .param("last", user.lastName())
        .param("middle", user.middleName())
        .param("phone", user.phone())
        .param("origin", originStoreId)
        .query((row, number) -> view(row))
        .optional();
  }

  public void addCredential(long userId, String passwordHash) {
    jdbc.sql("insert into shared.credential (user_id, password_hash) values (?, ?)")
        .params(userId, passwordHash)
        .update();
  }

  /**
   * @throws org.springframework.dao.EmptyResultDataAccessException when there is no such user, or
   *     none that this connection's store may see
   */
  public UserView get(long userId) {
    return jdbc.sql("select " + COLUMNS + " from shared.app_user u where u.id = ?")
        .param(userId)
        .query((row, number) -> view(row))
        .single();
  }

  Optional<Claimant> findClaimant(Username username) {
    return claimants("u.username_key = ?", username.key());
  }

  Optional<Claimant> findClaimant(long userId) {
    return claimants("u.id = ?", userId);
  }

  /**
   * Replaces one hash by another.
   *
   * @return false when it is not the expected one any more
   */
  boolean changePassword(long userId, String expectedHash, String newHash) {
    return jdbc.sql(
                """
                update shared.credential set password_hash = ?, changed_at = now()
                 where user_id = ? and password_hash = ?
                """)
            .params(newHash, userId, expectedHash)
            .update()
        == 1;
  }

  /**
   * A new password by the employer, and the end of every sign-in.
   *
   * @return false, and nothing done, when the account is not the bound store's alone
   */
  public boolean resetPassword(long userId, String passwordHash, Instant now) {
    return jdbc.sql("select shared.reset_password(?, ?, ?)")
        .params(userId, passwordHash, now.atOffset(ZoneOffset.UTC))
        .query(Boolean.class)
        .single();
  }

  /**
   * Whether the password is still the one that was checked; it stays so until the transaction ends.
   */
  boolean stillHas(long userId, String passwordHash) {
    return jdbc.sql(
            """
            select c.user_id from shared.credential c join shared.app_user u on u.id = c.user_id
             where c.user_id = ? and c.password_hash = ? and u.is_active
               for share of c
            """)
        .params(userId, passwordHash)
        .query(Long.class)
        .optional()
        .isPresent();
  }

  private Optional<Claimant> claimants(String condition, Object value) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + ", u.is_active, c.password_hash"
                + " from shared.app_user u join shared.credential c on c.user_id = u.id where "
                + condition)
        .param(value)
        .query(
            (row, number) ->
                new Claimant(
                    view(row), row.getString("password_hash"), row.getBoolean("is_active")))
        .optional();
  }

  private static UserView view(ResultSet row) throws SQLException {
    return new UserView(
        row.getLong("id"),
        row.getString("username"),
        row.getString("email"),
        row.getString("first_name"),
        row.getString("last_name"),
        row.getString("middle_name"),
        row.getString("phone"));
  }
}
