package uz.erp.platform.importing;

import java.util.List;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.table.Header;

/** How a kind of import understands one file and keeps its rows until they are worked off. */
public interface ImportRows {

  /** A row below the header, cells stripped. */
  record Row(int number, List<String> cells) {}

  /**
   * @throws ProblemException 400 on {@code file} when a column is missing or there twice
   */
  Header header(List<String> cells);

  /** Keeps some rows in the running transaction, in the order of the file. */
  void keep(long importId, Header header, List<Row> rows);
}
