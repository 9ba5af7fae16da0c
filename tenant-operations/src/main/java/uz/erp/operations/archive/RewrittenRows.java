package uz.erp.operations.archive;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

/** Rows of COPY, each changed on its way; a line break within a value is written as {@code \n}. */
final class RewrittenRows extends InputStream {

  private final InputStream rows;
  private final UnaryOperator<String> change;
  private byte[] row = {};
  private int position;

  RewrittenRows(InputStream rows, UnaryOperator<String> change) {
    this.rows = new BufferedInputStream(rows);
    this.change = change;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int from, int length) throws IOException {
    if (position == row.length && !next()) {
      return -1;
    }
    int count = Math.min(length, row.length - position);
    System.arraycopy(row, position, target, from, count);
    position += count;
    return count;
  }

  private boolean next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int one = rows.read();
    if (one < 0) {
      return false;
    }
    while (one >= 0 && one != '\n') {
      line.write(one);
      one = rows.read();
    }
    // a byte is a character here, so that what is not text to us stays as it is
    String text = line.toString(StandardCharsets.ISO_8859_1);
    row = (change.apply(text) + "\n").getBytes(StandardCharsets.ISO_8859_1);
    position = 0;
    return true;
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
