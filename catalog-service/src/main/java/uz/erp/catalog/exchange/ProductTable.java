package uz.erp.catalog.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.importing.ImportRows;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.table.Header;

/** One file of products: keeps its rows as they are read, and notes which repeat an earlier one. */
final class ProductTable implements ImportRows {

  private final ProductRows store;
  private final Captions captions;
  private final ImportMode mode;
  private final boolean mayOpenStock;
  private final Map<String, Integer> skus = new HashMap<>();
  private final Map<String, Integer> barcodes = new HashMap<>();

  ProductTable(ProductRows store, Captions captions, ImportMode mode, boolean mayOpenStock) {
    this.store = store;
    this.captions = captions;
    this.mode = mode;
    this.mayOpenStock = mayOpenStock;
  }

  @Override
  public Header header(List<String> cells) {
    Map<String, String> barred =
        mayOpenStock ? Map.of() : Map.of(Column.QUANTITY.field(), "exchange.no_opening_stock");
    Header header = Header.of(cells, captions::fieldOf, barred);
    boolean named = header.has(Column.SKU.field()) || header.has(Column.BARCODES.field());
    boolean whole = header.has(Column.NAME.field()) && header.has(Column.SALE_PRICE.field());
    boolean enough =
        switch (mode) {
          case CREATE -> whole;
          case UPDATE -> named;
          case UPSERT -> named || whole;
        };
    if (!enough) {
      throw ProblemException.field(
          "file",
          mode == ImportMode.CREATE ? "validation.file_header" : "validation.file_header_key");
    }
    return header;
  }

  @Override
  public void keep(long importId, Header header, List<Row> rows) {
    List<StagedRow> staged = new ArrayList<>(rows.size());
    for (Row row : rows) {
      staged.add(
          new StagedRow(
              row.number(), row.cells(), clash(header.fields(), row.number(), row.cells())));
    }
    store.add(importId, staged);
  }

  private StagedRow.@Nullable Clash clash(List<String> fields, int number, List<String> cells) {
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
