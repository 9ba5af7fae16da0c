package uz.erp.operations.archive;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What changes in the rows of a store that becomes another one: its key where a text names it, and
 * the numbers of its employees, which are of the installation and not of the store. What clients
 * and topics would repeat for the former store is left out, and so are its webhooks: their secrets
 * are sealed for it alone, and its receivers have no business with another store.
 */
public final class Rewriting {

  /** Nothing changes: a store is put back as what it is. */
  public static final Rewriting NONE = new Rewriting("", "", Map.of());

  private static final Set<String> LEFT_OUT =
      Set.of("inbox", "idempotency_key", "webhook_endpoint", "webhook_message", "webhook_delivery");

  /** Where services note who did something, by the number of the employee. */
  private static final Set<String> EMPLOYEES =
      Set.of(
          "employee_id",
          "cashier_id",
          "approved_by",
          "asked_by",
          "assigned_to",
          "author_id",
          "by_employee",
          "cancelled_by_id",
          "closed_by",
          "created_by",
          "created_by_id",
          "done_by",
          "ended_by",
          "made_by",
          "revised_by",
          "spent_by",
          "uploaded_by");

  private final String formerKey;
  private final String newKey;
  private final Map<String, String> employees;

  /**
   * @param employees new numbers by former ones
   */
  public Rewriting(String formerKey, String newKey, Map<String, String> employees) {
    this.formerKey = formerKey;
    this.newKey = newKey;
    this.employees = employees;
  }

  private boolean isNone() {
    return formerKey.equals(newKey);
  }

  boolean takes(String table) {
    return isNone() || !LEFT_OUT.contains(table);
  }

  public InputStream of(InputStream rows, String service, Manifest.OfTable table) {
    if (isNone()) {
      return rows;
    }
    Set<Integer> fields = new HashSet<>();
    for (int i = 0; i < table.columns().size(); i++) {
      String column = table.columns().get(i);
      boolean itself =
          service.equals("task") && table.name().equals("employee") && column.equals("id");
      if (itself || EMPLOYEES.contains(column)) {
        fields.add(i);
      }
    }
    int part = table.columns().indexOf("part");
    int key = table.columns().indexOf("key");
    return part >= 0 && key >= 0
        ? new RewrittenRows(rows, row -> row(row, isCashier(row, part) ? Set.of(key) : fields))
        : new RewrittenRows(rows, row -> row(row, fields));
  }

  /** Whether a figure of analytics is that of a cashier. */
  private static boolean isCashier(String row, int part) {
    return row.split("\t", -1)[part].equals("cashier");
  }

  public static boolean namesEmployee(String column) {
    return EMPLOYEES.contains(column);
  }

  public String row(String row, Set<Integer> fields) {
    String named = row.replace(formerKey, newKey);
    if (fields.isEmpty()) {
      return named;
    }
    List<String> values = new ArrayList<>(List.of(named.split("\t", -1)));
    fields.forEach(i -> values.set(i, employees.getOrDefault(values.get(i), values.get(i))));
    return String.join("\t", values);
  }
}
