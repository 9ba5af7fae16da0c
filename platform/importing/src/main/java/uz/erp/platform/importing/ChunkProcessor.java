package uz.erp.platform.importing;

import java.util.List;

/** What a service does with the rows of its files, some at a time. */
public interface ChunkProcessor {

  /**
   * Decides about some rows and carries it out, all in the running transaction. A dry run takes
   * every decision in the same way and carries nothing out.
   */
  Outcome process(ImportJob job, List<StagedRow> rows);

  /**
   * The keys in a cell that no other row of the file may have; none for most fields. Keys of
   * different meaning are different texts.
   */
  List<String> keys(String field, String cell);
}
