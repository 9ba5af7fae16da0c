package uz.erp.sales.past;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import uz.erp.platform.importing.ImportIntake;
import uz.erp.platform.importing.NewImport;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.table.Header;

/** Takes files of past sales in. */
@Service
public class PastImports {

  private final ImportIntake intake;
  private final PastWords words;

  PastImports(ImportIntake intake, PastWords words) {
    this.intake = intake;
    this.words = words;
  }

  /**
   * @return the id of the import
   * @throws ProblemException 400 on {@code file} when it is no table of sales
   */
  public long accept(Path file, NewImport request) {
    return intake.accept(file, request, this::header);
  }

  private Header header(List<String> cells) {
    Header header = Header.of(cells, words::fieldOf, Map.of());
    boolean named =
        header.has(PastColumn.SKU.field())
            || header.has(PastColumn.BARCODE.field())
            || header.has(PastColumn.NAME.field());
    boolean enough =
        named
            && header.has(PastColumn.DATE.field())
            && header.has(PastColumn.RECEIPT.field())
            && header.has(PastColumn.QUANTITY.field())
            && header.has(PastColumn.PRICE.field());
    if (!enough) {
      throw ProblemException.field("file", "validation.past_header");
    }
    return header;
  }
}
