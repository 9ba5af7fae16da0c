package uz.erp.auth.token;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uz.erp.platform.access.OpaqueToken;

/** Refresh tokens and their families, in plain SQL because a token is contended by its thieves. */
@Repository
class RefreshTokens {

  /** Whose sign-in a token belongs to. */
  record Owner(UUID family, long userId) {}

  private final JdbcClient jdbc;

  RefreshTokens(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void addFamily(Owner owner, OpaqueToken first, Instant now, Instant expires) {
    jdbc.sql(
            """
            with family as (
              insert into shared.refresh_family (id, user_id, started_at, expires_at)
              values (:family, :user, :now, :expires) returning id)
            insert into shared.refresh_token (token_hash, family_id, issued_at, expires_at)
            select :hash, id, :now, :expires from family
            """)
        .param("family", owner.family())
        .param("user", owner.userId())
        .param("hash", first.hash())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("expires", expires.atOffset(ZoneOffset.UTC))
        .update();
  }

  /**
   * Spends one token for the next. Of two who try at once the row lock lets one in, and the other
   * then sees a spent token.
   */
  Optional<Owner> exchange(OpaqueToken old, OpaqueToken next, Instant now, Instant expires) {
    return jdbc.sql(
            """
            with spent as (
              update shared.refresh_token t set spent_at = :now
                from shared.refresh_family f join shared.app_user u on u.id = f.user_id
               where t.token_hash = :old and t.spent_at is null and t.expires_at > :now
                 and f.id = t.family_id and f.ended_at is null and u.is_active
              returning t.family_id, f.user_id),
            added as (
              insert into shared.refresh_token (token_hash, family_id, issued_at, expires_at)
              select :next, family_id, :now, :expires from spent),
            extended as (
              update shared.refresh_family f set expires_at = :expires
                from spent where f.id = spent.family_id)
            select family_id, user_id from spent
            """)
        .param("old", old.hash())
        .param("next", next.hash())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("expires", expires.atOffset(ZoneOffset.UTC))
        .query((row, n) -> new Owner(row.getObject(1, UUID.class), row.getLong(2)))
        .optional();
  }

  /** Ends the family of a token that was already spent; empty when it was not or is unknown. */
  Optional<Owner> endReused(OpaqueToken token, Instant now) {
    return jdbc.sql(
            """
            update shared.refresh_family f set ended_at = :now, end_reason = 'reuse'
              from shared.refresh_token t
             where t.token_hash = :hash and t.spent_at is not null
               and f.id = t.family_id and f.ended_at is null
            returning f.id, f.user_id
            """)
        .param("hash", token.hash())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query((row, n) -> new Owner(row.getObject(1, UUID.class), row.getLong(2)))
        .optional();
  }

  boolean isLive(Owner owner) {
    return jdbc.sql(
            """
            select exists (
              select from shared.refresh_family f join shared.app_user u on u.id = f.user_id
               where f.id = ? and f.user_id = ? and f.ended_at is null and u.is_active)
            """)
        .params(owner.family(), owner.userId())
        .query(Boolean.class)
        .single();
  }

  /**
   * @return false when it had ended before
   */
  boolean end(Owner owner, String reason, Instant now) {
    return jdbc.sql(
                """
                update shared.refresh_family set ended_at = :now, end_reason = :reason
                 where id = :family and user_id = :user and ended_at is null
                """)
            .param("family", owner.family())
            .param("user", owner.userId())
            .param("reason", reason)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** Ends every other sign-in of the same user. */
  int endOthers(Owner kept, String reason, Instant now) {
    return jdbc.sql(
            """
            update shared.refresh_family set ended_at = :now, end_reason = :reason
             where user_id = :user and id <> :family and ended_at is null
            """)
        .param("family", kept.family())
        .param("user", kept.userId())
        .param("reason", reason)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Removes families, and with them their tokens, that ended by time before the given moment. */
  int removeExpired(Instant before) {
    return jdbc.sql("delete from shared.refresh_family where expires_at < ?")
        .param(before.atOffset(ZoneOffset.UTC))
        .update();
  }
}
