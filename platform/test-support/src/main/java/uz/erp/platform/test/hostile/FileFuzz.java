package uz.erp.platform.test.hostile;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Holds a reader against damaged files and counts what became of them. Each file is laid down
 * before it is read, so one that ends the process is there afterwards; what is a find is kept
 * beside it.
 */
public final class FileFuzz {

  /** Bytes that the reading of one small file may allocate, as a bound of its work. */
  private static final long MOST_WORK = 2L << 30;

  /** What is tried: prints no more than a word of the outcome, {@code DEFECT …} for a find. */
  @FunctionalInterface
  public interface Reader {
    String outcome(Path file, byte[] content) throws IOException;
  }

  private FileFuzz() {}

  /**
   * Ends after as many files, or after as many minutes when these are more than none.
   *
   * @param args seed, files, minutes, a folder
   */
  public static void run(String[] args, List<byte[]> seeds, Reader reader) throws IOException {
    PrintStream out = System.out;
    long seed = Long.parseLong(args[0]);
    int count = Integer.parseInt(args[1]);
    long end = System.nanoTime() + Duration.ofMinutes(Long.parseLong(args[2])).toNanos();
    boolean timed = Long.parseLong(args[2]) > 0;
    Path folder = Path.of(args[3]);
    Mutations mutations = new Mutations(seeds, seed);
    Map<String, Integer> outcomes = new TreeMap<>();
    int finds = 0;
    int done = 0;
    while (timed ? System.nanoTime() < end : done < count) {
      byte[] content = mutations.next();
      Path file = Files.write(folder.resolve("last"), content);
      String outcome = worked(reader, file, content);
      if (outcome.startsWith("DEFECT")) {
        Path kept = Files.write(folder.resolve("find-" + seed + "-" + done), content);
        out.println(kept + ": " + outcome);
        finds++;
      }
      outcomes.merge(outcome.replaceFirst("^(DEFECT|\\d+ rows).*", "$1"), 1, Integer::sum);
      done++;
    }
    out.printf("%d files of seed %d, %d finds: %s%n", done, seed, finds, outcomes);
  }

  private static String worked(Reader reader, Path file, byte[] content) throws IOException {
    var threads =
        (com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    String outcome = reader.outcome(file, content);
    long work = threads.getCurrentThreadAllocatedBytes() - before;
    return work > MOST_WORK ? "DEFECT allocated " + work : outcome;
  }
}
