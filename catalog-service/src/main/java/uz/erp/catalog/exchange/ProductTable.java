package uz.erp.catalog.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.importing.ImportRows;
import uz.erp.platform.table.TableRow;

/** One file of products: keeps its rows and notes which repeat an earlier one. */
final class ProductTable implements ImportRows {

  private final ProductRows store;
  private final List<String> fields;
  private final Map<String, Integer> skus = new HashMap<>();
  private final Map<String, Integer> barcodes = new HashMap<>();

  ProductTable(ProductRows store, List<String> fields) {
    this.store = store;
    this.fields = fields;
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
      String cell = cells.get(i);
      Integer earlier = null;
      if (fields.get(i).equals(Column.SKU.field()) && !cell.isEmpty()) {
        earlier = skus.putIfAbsent(cell.toLowerCase(Locale.ROOT), number);
      } else if (fields.get(i).equals(Column.BARCODES.field())) {
        for (String code : RowReading.codes(cell)) {
          Integer other = barcodes.putIfAbsent(code, number);
          earlier = earlier == null ? other : earlier;
        }
      }
      if (earlier != null && clash == null) {
        clash = new StagedRow.Clash(fields.get(i), earlier);
      }
    }
    return clash;
  }
}
