package uz.erp.auth.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uz.erp.platform.problem.ProblemException;

/** Accounts as their own people see and change them, and as their employers may. */
@Repository
public class Profiles {

  private static final String SELECT =
      """
      select u.id, u.username, u.email, u.first_name, u.last_name, u.middle_name, u.phone,
             u.created_at, u.version
        from shared.app_user u where u.id = ?
      """;

  private final JdbcClient jdbc;

  Profiles(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<ProfileView> find(long userId) {
    return one(SELECT, userId);
  }

  /** The same, for this transaction to change. */
  public Optional<ProfileView> lock(long userId) {
    return one(SELECT + " for no key update", userId);
  }

  /**
   * Writes what the person themselves wants. A new address becomes theirs alone: of two who claim
   * it at the same moment the constraint lets one through.
   *
   * @throws ProblemException 400 on {@code email} when another user has it
   */
  public ProfileView change(ProfileView before, UserDetails wish, Instant now) {
    boolean newEmail = !wish.email().equals(before.email());
    if (newEmail && !wish.email().isEmpty() && isTakenByAnother(wish.email(), before.id())) {
      throw emailTaken();
    }
    try {
      jdbc.sql(
              """
              update shared.app_user set first_name = :first, last_name = :last, email = :email,
                email_key = case when :newEmail then nullif(lower(:email), '') else email_key end,
                phone = :phone, version = version + 1, updated_at = :now
               where id = :id
              """)
          .param("first", wish.firstName())
          .param("last", wish.lastName())
          .param("email", wish.email())
          .param("newEmail", newEmail)
          .param("phone", wish.phone())
          .param("now", now.atOffset(ZoneOffset.UTC))
          .param("id", before.id())
          .update();
    } catch (DuplicateKeyException e) {
      throw emailTaken();
    }
    return find(before.id()).orElseThrow();
  }

  /**
   * Writes what an employer wants, and gives up the person's claim to an address they did not
   * enter.
   *
   * @return false when the account is not this store's alone, by row-level security
   */
  public boolean changeAsEmployer(
      long userId, String firstName, String lastName, String email, Instant now) {
    return jdbc.sql(
                """
                update shared.app_user set first_name = :first, last_name = :last,
                  email_key = case when email = :email then email_key end, email = :email,
                  version = version + 1, updated_at = :now
                 where id = :id
                """)
            .param("first", firstName)
            .param("last", lastName)
            .param("email", email)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .param("id", userId)
            .update()
        == 1;
  }

  private boolean isTakenByAnother(String email, long userId) {
    return jdbc.sql(
            """
            select exists (
              select from shared.app_user
               where lower(email) = lower(?) and email <> '' and id <> ?)
            """)
        .params(email, userId)
        .query(Boolean.class)
        .single();
  }

  private static ProblemException emailTaken() {
    return ProblemException.field("email", "validation.email_taken");
  }

  private Optional<ProfileView> one(String sql, long userId) {
    return jdbc.sql(sql).param(userId).query((row, number) -> view(row)).optional();
  }

  private static ProfileView view(ResultSet row) throws SQLException {
    return new ProfileView(
        row.getLong("id"),
        row.getString("username"),
        row.getString("email"),
        row.getString("first_name"),
        row.getString("last_name"),
        row.getString("middle_name"),
        row.getString("phone"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getLong("version"));
  }
}
