package uz.erp.operations.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import org.postgresql.PGConnection;
import uz.erp.operations.database.OperationFailed;
import uz.erp.operations.database.Sql;

/** Rows in the text form of COPY, in and out. */
public final class Copying {

  /**
   * @param hash SHA-256 over the rows in the order of their key, in hexadecimal
   */
  public record Copied(long rows, String hash) {}

  private Copying() {}

  public static Copied out(Connection connection, Part part, OutputStream target) {
    MessageDigest digest = sha256();
    DigestOutputStream counted = new DigestOutputStream(new Unclosed(target), digest);
    try {
      long rows =
          connection
              .unwrap(PGConnection.class)
              .getCopyAPI()
              .copyOut("copy (" + part.query() + ") to stdout", counted);
      return new Copied(rows, HexFormat.of().formatHex(digest.digest()));
    } catch (SQLException | IOException e) {
      throw new OperationFailed("%s cannot be read: %s".formatted(part.name(), e.getMessage()), e);
    }
  }

  /**
   * @param table with its schema, quoted
   */
  public static void in(
      Connection connection, String table, Iterable<String> columns, InputStream rows) {
    StringBuilder list = new StringBuilder();
    columns.forEach(column -> list.append(list.isEmpty() ? "" : ", ").append(Sql.quoted(column)));
    try {
      long unused =
          connection
              .unwrap(PGConnection.class)
              .getCopyAPI()
              .copyIn("copy %s (%s) from stdin".formatted(table, list), rows);
    } catch (SQLException | IOException e) {
      throw new OperationFailed("%s cannot be filled: %s".formatted(table, e.getMessage()), e);
    }
  }

  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has it", e);
    }
  }

  /**
   * The driver closes nothing, but it flushes after each row, which costs where it is compressed.
   */
  private static final class Unclosed extends java.io.FilterOutputStream {

    Unclosed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void flush() {
      // by the caller, who made the stream
    }

    @Override
    public void close() {
      // likewise
    }
  }
}
