package uz.erp.catalog.image;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import uz.erp.platform.problem.ProblemException;

/** Reads every file of a folder as uploads do, twice at once, and prints what became of it. */
final class PictureProbe {

  private PictureProbe() {}

  /**
   * @param args the folder, MiB that are held meanwhile
   */
  public static void main(String[] args) throws Exception {
    byte[][] held = new byte[Integer.parseInt(args[1])][1 << 20];
    PictureReader reader = new PictureReader();
    PrintStream out = System.out;
    try (Stream<Path> files = Files.list(Path.of(args[0]));
        ExecutorService threads = Executors.newFixedThreadPool(2)) {
      for (Path file : files.sorted().toList()) {
        out.print(file.getFileName() + ": ");
        out.flush();
        Callable<String> reading = () -> outcome(reader, Files.readAllBytes(file));
        String last = "";
        for (Future<String> one : threads.invokeAll(List.of(reading, reading))) {
          last = one.get();
        }
        out.println(last);
      }
    }
    out.println("alive with " + held.length + " MiB beside");
  }

  /** A code of a refusal, {@code taken}, or the defect. */
  static String outcome(PictureReader reader, byte[] content) {
    try {
      return reader.read(content).thumbnail().length > 0 ? "taken" : "DEFECT no thumbnail";
    } catch (ProblemException refused) {
      return refused.type().code();
    } catch (RuntimeException | Error defect) {
      StackTraceElement[] at = defect.getStackTrace();
      return "DEFECT " + defect + (at.length > 0 ? " at " + at[0] : "");
    }
  }
}
