package uz.erp.platform.importing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.table.TableRow;

/** One file: keeps its rows and records which of them repeat a key of an earlier one. */
final class StagedTable implements ImportRows {

  private final StagedRows store;
  private final List<String> fields;
  private final ChunkProcessor processor;
  private final Map<String, Integer> rowsByKey = new HashMap<>();

  StagedTable(StagedRows store, List<String> fields, ChunkProcessor processor) {
    this.store = store;
    this.fields = fields;
    this.processor = processor;
  }

  @Override
  public void keep(long importId, List<TableRow> rows) {
    store.add(importId, rows.stream().map(this::staged).toList());
  }

  @Override
  public void pass(List<TableRow> rows) {
    rows.forEach(this::staged);
  }

  private StagedRow staged(TableRow row) {
    return new StagedRow(row.number(), row.cells(), clash(row.number(), row.cells()));
  }

  private StagedRow.@Nullable Clash clash(int number, List<String> cells) {
    StagedRow.Clash clash = null;
    for (int i = 0; i < Math.min(fields.size(), cells.size()); i++) {
      if (cells.get(i).isEmpty()) {
        continue;
      }
      for (String key : processor.keys(fields.get(i), cells.get(i))) {
        Integer earlier = rowsByKey.putIfAbsent(key, number);
        if (earlier != null && earlier != number && clash == null) {
          clash = new StagedRow.Clash(fields.get(i), earlier);
        }
      }
    }
    return clash;
  }
}
