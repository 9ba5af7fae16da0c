package uz.erp.auth.token;

import com.nimbusds.jose.jwk.RSAKey;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.ParseException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The keys in the database, private halves sealed. */
@Repository
class SigningKeys {

  /** Any number, as long as every replica takes the same. */
  private static final long LOCK = 0x6B65795F72696E67L;

  private final JdbcClient jdbc;
  private final KeySeal seal;

  SigningKeys(JdbcClient jdbc, TokenProperties properties) {
    this.jdbc = jdbc;
    this.seal = new KeySeal(properties.masterKey());
  }

  /** Makes this transaction the only one that changes keys, in all replicas, until it ends. */
  void lock() {
    jdbc.sql("select pg_advisory_xact_lock(?)").param(LOCK).query().singleRow();
  }

  List<SigningKey> list() {
    return jdbc.sql("select * from shared.signing_key order by signs_from")
        .query((row, number) -> read(row))
        .list();
  }

  void add(SigningKey key) {
    byte[] secret = key.pair().toJSONString().getBytes(StandardCharsets.UTF_8);
    jdbc.sql(
            """
            insert into shared.signing_key (kid, public_jwk, sealed_private_key, created_at, signs_from)
            values (:kid, :public, :sealed, :created, :from)
            """)
        .param("kid", key.kid())
        .param("public", key.pair().toPublicJWK().toJSONString())
        .param("sealed", seal.seal(key.kid(), secret))
        .param("created", key.createdAt().atOffset(ZoneOffset.UTC))
        .param("from", key.signsFrom().atOffset(ZoneOffset.UTC))
        .update();
  }

  void remove(SigningKey key) {
    jdbc.sql("delete from shared.signing_key where kid = ?").param(key.kid()).update();
  }

  private SigningKey read(ResultSet row) throws SQLException {
    String kid = row.getString("kid");
    byte[] secret = seal.open(kid, row.getBytes("sealed_private_key"));
    try {
      return new SigningKey(
          RSAKey.parse(new String(secret, StandardCharsets.UTF_8)),
          row.getObject("created_at", OffsetDateTime.class).toInstant(),
          row.getObject("signs_from", OffsetDateTime.class).toInstant());
    } catch (ParseException e) {
      throw new IllegalStateException("Signing key " + kid + " is not a key", e);
    }
  }
}
