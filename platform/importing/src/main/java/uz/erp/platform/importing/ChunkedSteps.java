package uz.erp.platform.importing;

import java.util.List;

/** Processes rows chunk by chunk; row by row where a concurrent change violates a constraint. */
final class ChunkedSteps implements ImportSteps {

  private static final int CHUNK = 250;

  private final ImportJobs imports;
  private final StagedRows rows;
  private final ChunkProcessor processor;

  ChunkedSteps(ImportJobs imports, StagedRows rows, ChunkProcessor processor) {
    this.imports = imports;
    this.rows = rows;
    this.processor = processor;
  }

  @Override
  public ImportRows rows(ImportJob job) {
    return new StagedTable(rows, job.columns(), processor);
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
    imports.advance(job.id(), processor.process(job, next));
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
