package uz.erp.platform.table;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads a file row by row, keeping none of them; for one thread at a time. */
public interface TableReader extends AutoCloseable {

  /**
   * @return the next row; null at the end
   * @throws uz.erp.platform.problem.ProblemException 400 on {@code file} when it is damaged
   */
  @Nullable TableRow next() throws IOException;

  @Override
  void close() throws IOException;
}
