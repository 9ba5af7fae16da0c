package uz.erp.platform.idempotency;

import java.security.MessageDigest;
import java.util.Optional;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.simple.JdbcClient;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.ProblemException;

/** The keys of the bound store, or those used by accounts without one. */
final class IdempotencyKeys {

  private final JdbcClient jdbc;
  private final String table;

  private IdempotencyKeys(JdbcClient jdbc, String table) {
    this.jdbc = jdbc;
    this.table = table;
  }

  static IdempotencyKeys ofStore(JdbcClient jdbc) {
    return new IdempotencyKeys(jdbc, "idempotency_key");
  }

  static IdempotencyKeys withoutStore(JdbcClient jdbc) {
    return new IdempotencyKeys(jdbc, "shared.idempotency_key");
  }

  /**
   * Takes the key for this transaction; returns the kept answer when it was used before. Waits for
   * another transaction that holds it.
   *
   * @throws ProblemException 422 for the same key with another request, 403 when the caller's role
   *     or permissions were others then, 409 when the first one is still running after a while
   */
  Optional<StoredAnswer> claim(IdempotencyKey key) {
    if (insert(key) == 0) {
      return Optional.of(find(key));
    }
    if (key.name().startsWith("00")) {
      forgetSomeOld();
    }
    return Optional.empty();
  }

  void keep(IdempotencyKey key, StoredAnswer answer) {
    jdbc.sql(
            """
            update %s set status = ?, content_type = ?, body = ?, sealed = true
            where user_id = ? and method = ? and path = ? and key = ?"""
                .formatted(table))
        .param(answer.status())
        .param(answer.contentType())
        .param(AnswerSeal.seal(key, answer.body()))
        .params(key.userId(), key.method(), key.path(), key.name())
        .update();
  }

  private int insert(IdempotencyKey key) {
    try {
      jdbc.sql("set local lock_timeout = '10s'").update();
      int inserted =
          jdbc.sql(
                  """
                  insert into %s (user_id, method, path, key, request_hash)
                  values (?, ?, ?, ?, ?) on conflict do nothing"""
                      .formatted(table))
              .params(key.userId(), key.method(), key.path(), key.name(), key.requestHash())
              .update();
      jdbc.sql("set local lock_timeout = 0").update();
      return inserted;
    } catch (CannotAcquireLockException e) {
      throw new ProblemException(CommonProblem.IDEMPOTENCY_KEY_IN_USE);
    }
  }

  /**
   * Keys are promised for a day and kept for three. One claim in 256 clears up for the others, so
   * that no job has to visit every store.
   */
  private void forgetSomeOld() {
    jdbc.sql(
            """
            delete from %1$s where ctid in (
              select ctid from %1$s where created_at < now() - interval '3 days'
              order by created_at limit 1000 for update skip locked)"""
                .formatted(table))
        .update();
  }

  private StoredAnswer find(IdempotencyKey key) {
    record Row(byte[] hash, StoredAnswer answer, boolean sealed) {}
    Row row =
        jdbc.sql(
                """
                select request_hash, status, content_type, body, sealed from %s
                where user_id = ? and method = ? and path = ? and key = ?"""
                    .formatted(table))
            .params(key.userId(), key.method(), key.path(), key.name())
            .query(
                (rs, n) ->
                    new Row(
                        rs.getBytes(1),
                        new StoredAnswer(rs.getInt(2), rs.getString(3), rs.getBytes(4)),
                        rs.getBoolean(5)))
            .single();
    if (!MessageDigest.isEqual(row.hash(), key.requestHash())) {
      throw new ProblemException(CommonProblem.IDEMPOTENCY_KEY_REUSED);
    }
    return row.sealed() ? row.answer().opened(key) : row.answer();
  }
}
