package uz.erp.customer.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.customer.customer.CustomerBatches;
import uz.erp.customer.customer.CustomerDetails;
import uz.erp.customer.customer.CustomerDrafts;
import uz.erp.customer.group.CustomerGroups;
import uz.erp.platform.importing.ChunkProcessor;
import uz.erp.platform.importing.ImportJob;
import uz.erp.platform.importing.ImportMode;
import uz.erp.platform.importing.Outcome;
import uz.erp.platform.importing.RowCells;
import uz.erp.platform.importing.RowError;
import uz.erp.platform.importing.StagedRow;
import uz.erp.platform.problem.ProblemException;

/**
 * Decides about some rows and carries it out in a few statements. A dry run takes every decision in
 * the same way and carries nothing out.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CustomerChunk implements ChunkProcessor {

  private final CustomerBatches customers;
  private final CustomerDrafts drafts;
  private final CustomerGroups groups;
  private final Captions captions;

  CustomerChunk(
      CustomerBatches customers, CustomerDrafts drafts, CustomerGroups groups, Captions captions) {
    this.customers = customers;
    this.drafts = drafts;
    this.groups = groups;
    this.captions = captions;
  }

  @Override
  public List<String> keys(String field, String cell) {
    return field.equals(Column.PHONE.field()) || field.equals(Column.PHONES.field())
        ? RowReading.numbers(cell)
        : List.of();
  }

  @Override
  public Outcome process(ImportJob job, List<StagedRow> rows) {
    List<RowReading> readings =
        rows.stream()
            .map(row -> new RowReading(captions, new RowCells(job.columns(), row)))
            .toList();
    ImportMode mode = ImportMode.find(job.mode()).orElseThrow();
    KnownCustomers known = find(job, readings);
    Map<String, Long> groupIds = groups.idsByName(groupNames(readings));
    List<CustomerDetails> toCreate = new ArrayList<>();
    Map<Long, CustomerDetails> toChange = new TreeMap<>();
    List<RowError> errors = new ArrayList<>();
    int failed = 0;
    for (RowReading row : readings) {
      Long target = known.targetOf(row);
      CustomerDetails current = known.find(target);
      judge(mode, row, target, known);
      CustomerDetails draft = draft(row, current, groupIds);
      if (draft == null) {
        errors.addAll(row.cells().errors());
        failed++;
      } else if (target == null) {
        toCreate.add(draft);
      } else if (!draft.equals(current)) {
        toChange.put(target, draft);
      }
    }
    if (!job.dryRun()) {
      customers.change(toChange);
      customers.create(toCreate);
    }
    return Outcome.of(readings.size(), toCreate.size(), toChange.size(), failed, errors);
  }

  /**
   * Rows are locked before numbers are held, as in every other change. The owners of the numbers
   * are read again afterwards, when they cannot change any longer.
   */
  private KnownCustomers find(ImportJob job, List<RowReading> readings) {
    Set<String> numbers =
        readings.stream().flatMap(row -> row.numbers().stream()).collect(Collectors.toSet());
    KnownCustomers found = new KnownCustomers(customers.findByPhone(numbers), Map.of());
    Set<Long> targets =
        readings.stream()
            .map(found::targetOf)
            .filter(Objects::nonNull)
            .collect(Collectors.toCollection(TreeSet::new));
    if (job.dryRun()) {
      return new KnownCustomers(found.byNumber(), customers.load(targets));
    }
    customers.lock(targets, numbers);
    return new KnownCustomers(customers.findByPhone(numbers), customers.load(targets));
  }

  private static Set<String> groupNames(List<RowReading> readings) {
    Set<String> names = new HashSet<>();
    for (RowReading row : readings) {
      if (row.group() != null) {
        names.add(row.group());
      }
    }
    return names;
  }

  private static void judge(
      ImportMode mode, RowReading row, @Nullable Long target, KnownCustomers known) {
    RowCells cells = row.cells();
    String key = known.keyOf(row);
    if (key == null || target == null) {
      if (!mode.creates()) {
        cells.fail(Column.PHONE.field(), "validation.no_such_customer");
      }
    } else if (known.owners(key).size() > 1) {
      cells.fail(row.columnOf(key), "exchange.phone_of_several");
    } else if (!mode.updates() || known.find(target) == null) {
      // the latter came to the number while the rows were locked
      cells.fail(row.columnOf(key), "problem.phone_taken", target.toString());
    }
    for (String number : row.numbers()) {
      Long other = known.otherOwner(number, target);
      if (other != null && !cells.failed(row.columnOf(number))) {
        cells.fail(row.columnOf(number), "problem.phone_taken", other.toString());
      }
    }
  }

  /** What the customer is to be; null after errors were recorded. */
  private @Nullable CustomerDetails draft(
      RowReading row, @Nullable CustomerDetails current, Map<String, Long> groupIds) {
    Map<String, Object> fields = new LinkedHashMap<>(row.fields());
    putNumbers(row, current, fields);
    if (!row.attributes().isEmpty()) {
      fields.put("attributes", attributes(row, current));
    }
    if (row.group() != null) {
      Long group = groupIds.get(row.group());
      if (group == null) {
        row.cells().fail(Column.GROUP.field(), "validation.no_such_group");
      } else {
        fields.put("group_id", group);
      }
    }
    try {
      CustomerDetails draft = drafts.read(fields, current);
      return row.cells().errors().isEmpty() ? draft : null;
    } catch (ProblemException refused) {
      row.cells().fail(refused);
      return null;
    }
  }

  /** A number that the customer has already stays what it is: the main one or a further one. */
  private static void putNumbers(
      RowReading row, @Nullable CustomerDetails current, Map<String, Object> fields) {
    if (current == null && row.phone() != null) {
      fields.put(Column.PHONE.field(), row.phone());
    }
    if (!row.phones().isEmpty()) {
      fields.put(
          Column.PHONES.field(), current == null ? row.phones() : List.copyOf(row.numbers()));
    }
  }

  /** A cell that says what the attribute is already leaves it of the type it is. */
  private static Map<String, Object> attributes(RowReading row, @Nullable CustomerDetails current) {
    Map<String, Object> attributes = new LinkedHashMap<>();
    row.attributes()
        .forEach(
            (name, cell) -> {
              Object now = current == null ? null : current.attributes().get(name);
              attributes.put(name, now != null && now.toString().equals(cell) ? now : cell);
            });
    return attributes;
  }
}
