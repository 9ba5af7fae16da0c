package uz.erp.platform.idempotency;

import java.security.MessageDigest;
import java.util.Optional;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.simple.JdbcClient;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.ProblemException;

/** The keys of the bound store. */
final class IdempotencyKeys {

  private final JdbcClient jdbc;

  IdempotencyKeys(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Takes the key for this transaction; returns the kept answer when it was used before. Waits for
   * another transaction that holds it.
   *
   * @throws ProblemException 422 for the same key with another request, 409 when the first one is
   *     still running after a while
   */
  Optional<StoredAnswer> claim(IdempotencyKey key) {
    if (insert(key) == 1) {
      return Optional.empty();
    }
    return Optional.of(find(key));
  }

  void keep(IdempotencyKey key, StoredAnswer answer) {
    jdbc.sql(
            """
            update idempotency_key set status = ?, content_type = ?, body = ?
            where user_id = ? and method = ? and path = ? and key = ?""")
        .param(answer.status())
        .param(answer.contentType())
        .param(answer.body())
        .params(key.userId(), key.method(), key.path(), key.key())
        .update();
  }

  private int insert(IdempotencyKey key) {
    try {
      jdbc.sql("set local lock_timeout = '10s'").update();
      int inserted =
          jdbc.sql(
                  """
                  insert into idempotency_key (user_id, method, path, key, request_hash)
                  values (?, ?, ?, ?, ?) on conflict do nothing""")
              .params(key.userId(), key.method(), key.path(), key.key(), key.requestHash())
              .update();
      jdbc.sql("set local lock_timeout = 0").update();
      return inserted;
    } catch (CannotAcquireLockException e) {
      throw new ProblemException(CommonProblem.IDEMPOTENCY_KEY_IN_USE);
    }
  }

  private StoredAnswer find(IdempotencyKey key) {
    record Row(byte[] hash, StoredAnswer answer) {}
    Row row =
        jdbc.sql(
                """
                select request_hash, status, content_type, body from idempotency_key
                where user_id = ? and method = ? and path = ? and key = ?""")
            .params(key.userId(), key.method(), key.path(), key.key())
            .query(
                (rs, n) ->
                    new Row(
                        rs.getBytes(1),
                        new StoredAnswer(rs.getInt(2), rs.getString(3), rs.getBytes(4))))
            .single();
    if (!MessageDigest.isEqual(row.hash(), key.requestHash())) {
      throw new ProblemException(CommonProblem.IDEMPOTENCY_KEY_REUSED);
    }
    return row.answer();
  }
}
