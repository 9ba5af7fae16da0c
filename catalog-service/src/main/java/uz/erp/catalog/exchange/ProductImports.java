package uz.erp.catalog.exchange;

import java.nio.file.Path;
import org.springframework.stereotype.Service;
import uz.erp.platform.importing.ImportIntake;
import uz.erp.platform.importing.NewImport;
import uz.erp.platform.problem.ProblemException;

/** Takes files of products in. */
@Service
public class ProductImports {

  private final ImportIntake intake;
  private final ProductRows rows;
  private final Captions captions;

  ProductImports(ImportIntake intake, ProductRows rows, Captions captions) {
    this.intake = intake;
    this.rows = rows;
    this.captions = captions;
  }

  /**
   * @param mayOpenStock whether the employee may give new products their opening stock
   * @return the id of the import
   * @throws ProblemException 400 on {@code file} when it is no table of products
   */
  public long accept(Path file, NewImport request, ImportMode mode, boolean mayOpenStock) {
    return intake.accept(file, request, new ProductTable(rows, captions, mode, mayOpenStock));
  }
}
