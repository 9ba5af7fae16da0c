package uz.erp.sales.past;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import uz.erp.platform.importing.ImportJob;
import uz.erp.platform.importing.ImportJobs;
import uz.erp.platform.importing.ImportKind;
import uz.erp.platform.importing.ImportRows;
import uz.erp.platform.importing.ImportSteps;
import uz.erp.platform.importing.Outcome;
import uz.erp.platform.importing.RowError;
import uz.erp.platform.time.StoreClock;

/**
 * Imports receipts step by step. A trial run takes every decision in the same way and keeps
 * nothing; what a real run keeps, its events and its progress are one transaction.
 */
@Component
class PastSteps implements ImportSteps {

  /** More than the longest receipt, so that a step always has one whole. */
  private static final int MOST = 2_000;

  private static final String ALREADY = "exchange.already_imported";

  private final ImportJobs imports;
  private final PastRows rows;
  private final PastWords words;
  private final PastLookups lookups;
  private final PastSales sales;
  private final PastEvents events;
  private final StoreClock clock;

  PastSteps(
      ImportJobs imports,
      PastRows rows,
      PastWords words,
      PastLookups lookups,
      PastSales sales,
      PastEvents events,
      StoreClock clock) {
    this.imports = imports;
    this.rows = rows;
    this.words = words;
    this.lookups = lookups;
    this.sales = sales;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public ImportRows rows(ImportJob job) {
    return new PastTable(rows, job.columns(), clock.zone());
  }

  @Override
  public int most() {
    return MOST;
  }

  @Override
  public boolean next(ImportJob job, int limit) {
    StagedLine cursor = rows.cursor(job.id());
    List<StagedLine> staged = rows.after(job.id(), cursor, limit);
    if (staged.isEmpty()) {
      return false;
    }
    List<StagedLine> whole = wholeReceipts(staged, staged.size() == limit);
    imports.advance(job.id(), process(job, receipts(job, whole), cursor));
    rows.passed(job.id(), whole.getLast());
    return true;
  }

  /** Without the last receipt, of which more may come; unless it is all there is. */
  private static List<StagedLine> wholeReceipts(List<StagedLine> staged, boolean mayGoOn) {
    ReceiptKey last = staged.getLast().key();
    int end = staged.size();
    while (mayGoOn && last.isWhole() && end > 0 && staged.get(end - 1).key().equals(last)) {
      end--;
    }
    return end == 0 ? staged : staged.subList(0, end);
  }

  private List<ReceiptReading> receipts(ImportJob job, List<StagedLine> staged) {
    List<ReceiptReading> receipts = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= staged.size(); i++) {
      ReceiptKey key = staged.get(start).key();
      if (i == staged.size() || !key.isWhole() || !staged.get(i).key().equals(key)) {
        List<LineReading> lines =
            staged.subList(start, i).stream()
                .map(line -> new LineReading(line, job.columns(), words, clock.zone()))
                .toList();
        receipts.add(new ReceiptReading(key, lines));
        start = i;
      }
    }
    return receipts;
  }

  private Outcome process(ImportJob job, List<ReceiptReading> receipts, StagedLine cursor) {
    PastLookups.Found found =
        lookups.find(receipts.stream().flatMap(receipt -> receipt.rows().stream()).toList());
    List<ReceiptKey> keys =
        receipts.stream().map(ReceiptReading::key).filter(ReceiptKey::isWhole).toList();
    Set<ReceiptKey> known = sales.known(keys);
    Map<ReceiptKey, Integer> undated = rows.undated(job.id(), keys);
    boolean asText = UnknownProducts.ofMode(job.mode()) == UnknownProducts.AS_TEXT;
    LocalDateTime now = LocalDateTime.ofInstant(clock.now(), clock.zone());
    List<PastSale> taken = new ArrayList<>();
    List<RowError> errors = new ArrayList<>();
    Map<String, Integer> counts = new HashMap<>();
    for (ReceiptReading receipt : receipts) {
      int size = receipt.rows().size();
      if (known.contains(receipt.key())) {
        receipt.rows().forEach(row -> errors.add(alreadyThere(row)));
        counts.merge("already_imported", size, Integer::sum);
        continue;
      }
      Integer mayBelong = receipt.key().isWhole() ? undated.get(receipt.key().undated()) : null;
      if (mayBelong != null) {
        receipt.refuse("exchange.receipt_undated", String.valueOf(mayBelong));
      }
      // of one that is continued, the first part was too long by itself
      if (size > ReceiptReading.MAX_LINES
          || receipt.key().isWhole() && receipt.key().equals(cursor.key())) {
        receipt.refuse("exchange.receipt_too_long", ReceiptReading.MAX_LINES);
      }
      PastSale sale = receipt.read(found, asText, now, clock.zone());
      if (sale == null) {
        errors.addAll(receipt.errors());
        counts.merge(ImportKind.FAILED, size, Integer::sum);
      } else {
        taken.add(sale);
        counts.merge("imported", size, Integer::sum);
      }
    }
    counts.put("sales", taken.size());
    if (!job.dryRun() && !taken.isEmpty()) {
      events.imported(job.id(), sales.add(job.id(), taken));
    }
    return new Outcome(counts, errors);
  }

  private static RowError alreadyThere(LineReading row) {
    return new RowError(
        row.row(), PastColumn.RECEIPT.field(), ALREADY, List.of(), row.text(PastColumn.RECEIPT));
  }
}
