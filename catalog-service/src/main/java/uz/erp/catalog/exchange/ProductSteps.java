package uz.erp.catalog.exchange;

import java.util.List;
import org.springframework.stereotype.Component;
import uz.erp.platform.importing.ImportJob;
import uz.erp.platform.importing.ImportJobs;
import uz.erp.platform.importing.ImportRows;
import uz.erp.platform.importing.ImportSteps;
import uz.erp.platform.importing.Outcome;
import uz.erp.platform.importing.RowError;

/** Works rows off chunk by chunk; row by row where someone else was faster. */
@Component
class ProductSteps implements ImportSteps {

  private static final int CHUNK = 250;

  private final ImportJobs imports;
  private final ProductRows rows;
  private final ImportChunk chunks;

  ProductSteps(ImportJobs imports, ProductRows rows, ImportChunk chunks) {
    this.imports = imports;
    this.rows = rows;
    this.chunks = chunks;
  }

  @Override
  public ImportRows rows(ImportJob job) {
    return new ProductTable(rows, job.columns());
  }

  @Override
  public int most() {
    return CHUNK;
  }

  @Override
  public boolean next(ImportJob job, int limit) {
    List<StagedRow> next = rows.next(job.id(), limit);
    if (next.isEmpty()) {
      return false;
    }
    imports.advance(job.id(), chunks.process(job, next));
    rows.passed(job.id(), next.getLast().number());
    return true;
  }

  @Override
  public boolean canSkip() {
    return true;
  }

  @Override
  public void skip(ImportJob job, String column, String messageKey) {
    StagedRow row = rows.next(job.id(), 1).getFirst();
    imports.advance(
        job.id(), Outcome.failed(new RowError(row.number(), column, messageKey, List.of(), "")));
    rows.passed(job.id(), row.number());
  }
}
