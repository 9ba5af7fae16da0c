package uz.erp.catalog.exchange;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import uz.erp.platform.importing.ImportIntake;
import uz.erp.platform.importing.ImportMode;
import uz.erp.platform.importing.NewImport;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.table.Header;

/** Takes files of products in. */
@Service
public class ProductImports {

  private final ImportIntake intake;
  private final Captions captions;

  ProductImports(ImportIntake intake, Captions captions) {
    this.intake = intake;
    this.captions = captions;
  }

  /**
   * @param mayOpenStock whether the employee may give new products their opening stock
   * @return the id of the import
   * @throws ProblemException 400 on {@code file} when it is no table of products
   */
  public long accept(Path file, NewImport request, ImportMode mode, boolean mayOpenStock) {
    return intake.accept(file, request, cells -> header(cells, mode, mayOpenStock));
  }

  private Header header(List<String> cells, ImportMode mode, boolean mayOpenStock) {
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
}
