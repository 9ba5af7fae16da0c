package uz.erp.platform.importing;

import java.util.List;
import uz.erp.platform.table.TableRow;

/** Keeps the rows of one file until they are worked off, as it is read from its start. */
public interface ImportRows {

  /** Keeps the next rows of the file, in the running transaction. */
  void keep(long importId, List<TableRow> rows);

  /** The next rows of the file were kept before, by whoever read it until a crash. */
  default void pass(List<TableRow> rows) {}
}
