package uz.erp.sales.past;

import java.nio.file.Path;
import org.springframework.stereotype.Service;
import uz.erp.platform.importing.ImportIntake;
import uz.erp.platform.importing.NewImport;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.time.StoreClock;

/** Takes files of past sales in. */
@Service
public class PastImports {

  private final ImportIntake intake;
  private final PastRows rows;
  private final PastWords words;
  private final StoreClock clock;

  PastImports(ImportIntake intake, PastRows rows, PastWords words, StoreClock clock) {
    this.intake = intake;
    this.rows = rows;
    this.words = words;
    this.clock = clock;
  }

  /**
   * @return the id of the import
   * @throws ProblemException 400 on {@code file} when it is no table of sales
   */
  public long accept(Path file, NewImport request) {
    return intake.accept(file, request, new PastTable(rows, words, clock.zone()));
  }
}
