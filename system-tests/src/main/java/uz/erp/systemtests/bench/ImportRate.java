package uz.erp.systemtests.bench;

import java.io.PrintStream;
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
    Upload csv = Upload.csv(Spreadsheet.ofWares(rows).csv());
    Upload xlsx = Upload.xlsx(Spreadsheet.ofWares(rows).xlsx());
    Sheet sheet = new Sheet("import", out);
    load(newStore(), Upload.csv(Spreadsheet.ofWares(WARM_UP).csv()), WARM_UP, false);
    load(newStore(), Upload.xlsx(Spreadsheet.ofWares(WARM_UP).xlsx()), WARM_UP, false);
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
    Answer done = Import.PRODUCTS.run(api, upload, dryRun, PATIENCE);
    if (!done.string("/status").equals("done")
        || done.number("/processed") != rows
        || done.number("/failed") != 0) {
      throw new IllegalStateException("not all rows were good: " + done);
    }
  }

  /** One import is one request: its time stands for all its rows. */
  private static Cost measure(Sheet sheet, String name, int rows, Runnable work) {
    long start = System.nanoTime();
    PeakMemory memory = PeakMemory.from("catalog");
    Usage usage = Usage.of("catalog", work);
    Figures time = new Figures(List.of(System.nanoTime() - start));
    sheet.note(memory.name() + ", " + name, memory.mib());
    return sheet.add(new Cost(name, time, usage, rows));
  }
}
