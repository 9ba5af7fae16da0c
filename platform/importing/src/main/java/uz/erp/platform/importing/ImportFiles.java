package uz.erp.platform.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The files of one kind of import, kept in parts until the import is over. */
@Transactional(propagation = Propagation.MANDATORY)
public class ImportFiles {

  private static final int PART = 1 << 20;
  private static final int ROWS_AT_A_TIME = 20_000;

  private final ImportKind kind;
  private final JdbcClient jdbc;

  ImportFiles(ImportKind kind, JdbcClient jdbc) {
    this.kind = kind;
    this.jdbc = jdbc;
  }

  void keep(long importId, Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      int part = 0;
      for (byte[] bytes = in.readNBytes(PART); bytes.length > 0; bytes = in.readNBytes(PART)) {
        sql("insert into {table}_file (import_id, part, bytes) values (?, ?, ?)")
            .params(importId, part++, bytes)
            .update();
      }
    }
  }

  /** Lays the file down; an empty one when the import is over by now. */
  void copy(long importId, Path target) {
    try (OutputStream out = Files.newOutputStream(target)) {
      int part = 0;
      for (Optional<byte[]> bytes = part(importId, part);
          bytes.isPresent();
          bytes = part(importId, ++part)) {
        out.write(bytes.get());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<byte[]> part(long importId, int part) {
    return sql("select bytes from {table}_file where import_id = ? and part = ?")
        .params(importId, part)
        .query(byte[].class)
        .optional();
  }

  /**
   * Deletes some of what an import that is over has left.
   *
   * @return false when nothing is left
   */
  boolean forgetSome() {
    Optional<Long> over =
        sql("select id from {table} where is_kept and status not in ('queued', 'running')"
                + " order by id limit 1 for no key update")
            .query(Long.class)
            .optional();
    over.ifPresent(this::forgetSome);
    return over.isPresent();
  }

  private void forgetSome(long importId) {
    sql("delete from {table}_file where import_id = ?").param(importId).update();
    int deleted =
        sql("delete from {table}_row where ctid = any (array("
                + "select ctid from {table}_row where import_id = ? limit ?))")
            .params(importId, ROWS_AT_A_TIME)
            .update();
    if (deleted < ROWS_AT_A_TIME) {
      sql("update {table} set is_kept = false where id = ?").param(importId).update();
    }
  }

  private JdbcClient.StatementSpec sql(String text) {
    return jdbc.sql(kind.sql(text));
  }
}
