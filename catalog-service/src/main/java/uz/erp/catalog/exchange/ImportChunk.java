package uz.erp.catalog.exchange;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uz.erp.catalog.category.CategoryPaths;
import uz.erp.catalog.product.ProductBatches;
import uz.erp.catalog.product.ProductDetails;
import uz.erp.catalog.product.ProductDrafts;
import uz.erp.catalog.stock.Movement;
import uz.erp.catalog.stock.MovementType;
import uz.erp.catalog.stock.StockLedger;
import uz.erp.platform.importing.ChunkProcessor;
import uz.erp.platform.importing.ImportJob;
import uz.erp.platform.importing.ImportMode;
import uz.erp.platform.importing.Outcome;
import uz.erp.platform.importing.RowCells;
import uz.erp.platform.importing.RowError;
import uz.erp.platform.importing.StagedRow;
import uz.erp.platform.measure.Quantity;
import uz.erp.platform.problem.ProblemException;

/**
 * Decides about some rows and carries it out in a few statements. A trial run takes every decision
 * in the same way and carries nothing out.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ImportChunk implements ChunkProcessor {

  private static final String REASON = "opening";

  private final ProductBatches products;
  private final ProductDrafts drafts;
  private final CategoryPaths categories;
  private final StockLedger ledger;
  private final Captions captions;
  private final JsonMapper json;
  private final Clock clock;

  ImportChunk(
      ProductBatches products,
      ProductDrafts drafts,
      CategoryPaths categories,
      StockLedger ledger,
      Captions captions,
      JsonMapper json,
      Clock clock) {
    this.products = products;
    this.drafts = drafts;
    this.categories = categories;
    this.ledger = ledger;
    this.captions = captions;
    this.json = json;
    this.clock = clock;
  }

  @Override
  public List<String> keys(String field, String cell) {
    if (field.equals(Column.SKU.field())) {
      return List.of("sku " + lower(cell));
    }
    return field.equals(Column.BARCODES.field())
        ? RowReading.codes(cell).stream().map(code -> "barcode " + code).toList()
        : List.of();
  }

  @Override
  public Outcome process(ImportJob job, List<StagedRow> rows) {
    List<RowReading> readings =
        rows.stream()
            .map(row -> new RowReading(captions, new RowCells(job.columns(), row)))
            .toList();
    Known known = find(job, readings);
    Map<List<String>, Optional<Long>> paths = new HashMap<>();
    List<ProductDetails> toCreate = new ArrayList<>();
    List<Quantity> openings = new ArrayList<>();
    Map<Long, ProductDetails> toChange = new TreeMap<>();
    List<RowError> errors = new ArrayList<>();
    int failed = 0;
    for (RowReading row : readings) {
      Long target = known.targetOf(row);
      int unreadable = row.cells().errors().size();
      judge(job, row, target, known);
      ProductDetails current = target == null ? null : known.details().get(target);
      ProductDetails draft =
          row.cells().errors().size() == unreadable ? draft(job, row, current, paths) : null;
      if (draft == null) {
        errors.addAll(row.cells().errors());
        failed++;
      } else if (target == null) {
        toCreate.add(draft);
        openings.add(Objects.requireNonNullElse(row.quantity(), Quantity.ZERO));
      } else if (!draft.equals(current)) {
        toChange.put(target, draft);
      }
    }
    if (!job.dryRun()) {
      carryOut(job, toCreate, openings, toChange);
    }
    return Outcome.of(readings.size(), toCreate.size(), toChange.size(), failed, errors);
  }

  private Known find(ImportJob job, List<RowReading> readings) {
    Set<String> skus = new HashSet<>();
    Set<String> codes = new HashSet<>();
    for (RowReading row : readings) {
      if (row.sku() != null) {
        skus.add(row.sku());
      }
      codes.addAll(row.barcodes());
    }
    Known found = new Known(products.findBySku(skus), products.findByBarcode(codes), Map.of());
    Set<Long> targets = new TreeSet<>();
    for (RowReading row : readings) {
      Long target = found.targetOf(row);
      if (target != null) {
        targets.add(target);
      }
    }
    if (!job.dryRun()) {
      products.lock(targets);
    }
    return new Known(found.bySku(), found.byBarcode(), products.load(targets));
  }

  private void judge(ImportJob job, RowReading row, @Nullable Long target, Known known) {
    if (target != null && !known.details().containsKey(target)) {
      row.cells().fail("", "validation.no_such_product"); // deleted while we looked
    } else if (target != null && !modeOf(job).updates()) {
      boolean bySku = row.sku() != null && known.bySku().containsKey(lower(row.sku()));
      row.cells()
          .fail(
              bySku ? "sku" : "barcodes",
              bySku ? "problem.duplicate_sku" : "problem.duplicate_barcode");
    } else if (target == null && !modeOf(job).creates()) {
      row.cells().fail(row.sku() == null ? "barcodes" : "sku", "validation.no_such_product");
    }
    for (String code : row.barcodes()) {
      Long carrier = known.byBarcode().get(code);
      if (!row.cells().failed("barcodes") && carrier != null && !carrier.equals(target)) {
        row.cells().fail("barcodes", "problem.duplicate_barcode");
      }
    }
    Quantity quantity = row.quantity();
    if (target == null && quantity != null && quantity.isNegative()) {
      row.cells().fail("quantity", "validation.positive_or_zero");
    }
  }

  /** What the product is to be; null after errors were recorded. */
  private @Nullable ProductDetails draft(
      ImportJob job,
      RowReading row,
      @Nullable ProductDetails current,
      Map<List<String>, Optional<Long>> paths) {
    Map<String, Object> fields = new LinkedHashMap<>(row.fields());
    if (!row.attributes().isEmpty()) {
      fields.put("attributes", attributes(row, current));
    }
    List<String> path = row.category();
    Optional<Long> category =
        path.isEmpty() ? Optional.empty() : paths.computeIfAbsent(path, categories::find);
    category.ifPresent(id -> fields.put("category", id));
    try {
      ProductDetails draft = drafts.read(fields, current);
      if (!row.cells().errors().isEmpty()) {
        return null;
      }
      if (path.isEmpty() || category.isPresent()) {
        return draft;
      }
      // only a row that is right in all else makes a category
      long made = job.dryRun() ? Long.MAX_VALUE : categories.open(path);
      if (!job.dryRun()) {
        paths.put(path, Optional.of(made));
      }
      fields.put("category", made);
      return drafts.read(fields, current);
    } catch (ProblemException refused) {
      row.cells().fail(refused);
      return null;
    }
  }

  /** A cell that says what the attribute is already leaves it of the type it is. */
  private Map<String, Object> attributes(RowReading row, @Nullable ProductDetails current) {
    JsonNode before =
        current == null ? json.createObjectNode() : json.readTree(current.attributes());
    Map<String, Object> attributes = new LinkedHashMap<>();
    row.attributes()
        .forEach(
            (name, cell) -> {
              JsonNode now = before.path(name);
              attributes.put(name, AttributeText.of(now).strip().equals(cell) ? now : cell);
            });
    return attributes;
  }

  private void carryOut(
      ImportJob job,
      List<ProductDetails> toCreate,
      List<Quantity> openings,
      Map<Long, ProductDetails> toChange) {
    if (!toChange.isEmpty()) {
      products.change(toChange);
    }
    if (toCreate.isEmpty()) {
      return;
    }
    List<Long> ids = products.create(toCreate);
    for (int i = 0; i < ids.size(); i++) {
      if (openings.get(i).isPositive()) {
        ledger.record(
            new Movement(
                ids.get(i),
                MovementType.ADJUSTMENT,
                openings.get(i),
                toCreate.get(i).costPrice(),
                null,
                REASON,
                null,
                new Movement.Actor(job.employeeId(), job.employeeName()),
                clock.instant()));
      }
    }
  }

  private static ImportMode modeOf(ImportJob job) {
    return ImportMode.find(job.mode()).orElseThrow();
  }

  private static String lower(String sku) {
    return sku.toLowerCase(Locale.ROOT);
  }

  /** The products that rows may mean: by SKU, else by barcode. */
  private record Known(
      Map<String, Long> bySku, Map<String, Long> byBarcode, Map<Long, ProductDetails> details) {

    @Nullable Long targetOf(RowReading row) {
      if (row.sku() != null) {
        return bySku.get(lower(row.sku()));
      }
      return row.barcodes().stream()
          .map(byBarcode::get)
          .filter(id -> id != null && id != ProductBatches.PACKAGING)
          .findFirst()
          .orElse(null);
    }
  }
}
