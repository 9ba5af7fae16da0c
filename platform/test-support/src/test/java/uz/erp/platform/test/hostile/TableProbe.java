package uz.erp.platform.test.hostile;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.table.BoundedTable;
import uz.erp.platform.table.TableLimits;
import uz.erp.platform.table.TableRow;

/**
 * Reads every file of a folder as imports do and prints what became of it. Each is read by several
 * threads at once, beside as much memory as a service holds.
 */
final class TableProbe {

  /** As for products; past sales may be four times as much. */
  static final TableLimits LIMITS = new TableLimits(100_000, 256L << 20);

  private TableProbe() {}

  /**
   * @param args the folder, how many threads, MiB that are held meanwhile
   */
  public static void main(String[] args) throws Exception {
    int readers = Integer.parseInt(args[1]);
    byte[][] held = new byte[Integer.parseInt(args[2])][1 << 20];
    PrintStream out = System.out;
    try (Stream<Path> files = Files.list(Path.of(args[0]));
        ExecutorService threads = Executors.newFixedThreadPool(readers)) {
      for (Path file : files.sorted().toList()) {
        out.printf(Locale.ROOT, "%s: ", file.getFileName());
        out.flush();
        out.println(together(threads, readers, () -> outcome(file)));
      }
    }
    out.println("alive with " + held.length + " MiB beside");
  }

  private static String together(ExecutorService threads, int readers, Callable<String> reading)
      throws InterruptedException, ExecutionException {
    List<Callable<String>> all = Stream.generate(() -> reading).limit(readers).toList();
    String outcome = "";
    for (Future<String> one : threads.invokeAll(all)) {
      outcome = one.get();
    }
    return outcome;
  }

  /** A code of a refusal, how many rows were read, or the defect. */
  static String outcome(Path file) throws IOException {
    try (BoundedTable table = BoundedTable.open(file, LIMITS)) {
      table.header();
      for (TableRow row = table.next(); row != null; row = table.next()) {
        if (row.number() < 1) {
          return "row " + row.number();
        }
      }
      return table.total() + " rows";
    } catch (ProblemException refused) {
      return refused
          .fields()
          .values()
          .iterator()
          .next()
          .getFirst()
          .key()
          .replace("validation.", "");
    } catch (RuntimeException | Error defect) {
      StackTraceElement[] at = defect.getStackTrace();
      return "DEFECT " + defect + (at.length > 0 ? " at " + at[0] : "");
    }
  }
}
