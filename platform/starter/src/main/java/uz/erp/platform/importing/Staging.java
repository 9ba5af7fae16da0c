package uz.erp.platform.importing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.table.BoundedTable;
import uz.erp.platform.table.Header;
import uz.erp.platform.table.TableFile;
import uz.erp.platform.table.TableLimits;

/** Enters an import and its rows as the file is read. */
final class Staging {

  private static final int AT_A_TIME = 1_000;

  private final ImportJobs jobs;
  private final NewImport request;
  private final ImportRows store;
  private final List<ImportRows.Row> rows = new ArrayList<>(AT_A_TIME);
  private @Nullable Header header;
  private long id;

  Staging(ImportJobs jobs, NewImport request, ImportRows store) {
    this.jobs = jobs;
    this.request = request;
    this.store = store;
  }

  /**
   * @return the id of the import
   */
  long read(Path file, TableLimits limits) throws IOException {
    BoundedTable table = new BoundedTable(limits, this::header, this::row);
    TableFile.read(file, limits, table);
    int total = table.finish();
    flush();
    jobs.setTotal(id, total);
    return id;
  }

  private void header(List<String> cells) {
    header = store.header(cells);
    id = jobs.add(request, header);
  }

  private void row(int number, List<String> cells) {
    rows.add(new ImportRows.Row(number, cells));
    if (rows.size() == AT_A_TIME) {
      flush();
    }
  }

  private void flush() {
    if (header != null && !rows.isEmpty()) {
      store.keep(id, header, rows);
      rows.clear();
    }
  }
}
