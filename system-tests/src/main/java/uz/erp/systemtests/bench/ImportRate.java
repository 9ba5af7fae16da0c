package uz.erp.systemtests.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import uz.erp.systemtests.client.Accounts;
import uz.erp.systemtests.client.Answer;
import uz.erp.systemtests.client.Api;
import uz.erp.systemtests.client.Import;
import uz.erp.systemtests.client.Upload;

/** What a row of an import costs, in a new store each: CSV, XLSX, and a dry run. */
final class ImportRate {

  private static final Duration PATIENCE = Duration.ofMinutes(15);
  private static final int WARM_UP = 500;

  private final Api anyone;
  private final PrintStream out;

  ImportRate(Api anyone, PrintStream out) {
    this.anyone = anyone;
    this.out = out;
  }

  void run(int rows) {
    Upload csv = Upload.csv(Spreadsheet.csv(rows));
    Upload xlsx = Upload.xlsx(Spreadsheet.xlsx(rows));
    Sheet sheet = new Sheet("import", out);
    load(newStore(), Upload.csv(Spreadsheet.csv(WARM_UP)), WARM_UP, false);
    load(newStore(), Upload.xlsx(Spreadsheet.xlsx(WARM_UP)), WARM_UP, false);
    Api store = newStore();
    Cost dryRun = measure(sheet, "CSV, dry run", rows, () -> load(store, csv, rows, true));
    Cost created = measure(sheet, "CSV", rows, () -> load(store, csv, rows, false));
    Cost again = measure(sheet, "the same CSV again", rows, () -> load(store, csv, rows, false));
    Api other = newStore();
    Cost sheets = measure(sheet, "XLSX", rows, () -> load(other, xlsx, rows, false));
    sheet.note("CPU of a row: dry run / CSV", dryRun.cpuMillis() / created.cpuMillis());
    sheet.note("CPU of a row: again / CSV", again.cpuMillis() / created.cpuMillis());
    sheet.note("CPU of a row: XLSX / CSV", sheets.cpuMillis() / created.cpuMillis());
    sheet.publish("importing %d products through the gateway".formatted(rows), "row");
  }

  private Api newStore() {
    return new Accounts(anyone).register("Bench Import").owner().api();
  }

  private static void load(Api api, Upload upload, int rows, boolean dryRun) {
    Answer done = Import.run(api, upload, dryRun, PATIENCE);
    if (!done.string("/status").equals("done")
        || done.number("/processed") != rows
        || done.number("/failed") != 0) {
      throw new IllegalStateException("not all rows were good: " + done);
    }
  }

  /** One import is one request: its time stands for all its rows. */
  private static Cost measure(Sheet sheet, String name, int rows, Runnable work) {
    long start = System.nanoTime();
    boolean fresh = forgetPeak();
    Usage usage = Usage.of("catalog", work);
    Figures time = new Figures(List.of(System.nanoTime() - start));
    sheet.note(
        "peak memory of catalog-service, MiB, " + (fresh ? name : "since it started, " + name),
        peakMiB());
    return sheet.add(new Cost(name, time, usage, rows));
  }

  private static Path process() {
    return Path.of("/proc/" + RunningSuite.pid("catalog"));
  }

  /** The kernel counts the peak anew after a 5 (proc_pid_clear_refs(5)), if it lets us. */
  private static boolean forgetPeak() {
    try {
      Files.writeString(process().resolve("clear_refs"), "5");
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Not a number where the machine does not tell. */
  private static double peakMiB() {
    Path status = process().resolve("status");
    if (!Files.exists(status)) {
      return Double.NaN;
    }
    try {
      return Files.readAllLines(status).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
          .findFirst()
          .orElse(Double.NaN);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
