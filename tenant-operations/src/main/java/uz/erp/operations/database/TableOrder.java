package uz.erp.operations.database;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Puts tables into an order in which rows can be filled in: what is referred to comes first. */
final class TableOrder {

  private TableOrder() {}

  /**
   * The same for the same tables, whatever order they come in.
   *
   * @param references of each table the others it refers to
   * @throws OperationFailed when tables refer to each other in a circle
   */
  static List<String> of(Map<String, Set<String>> references) {
    Set<String> left = new TreeSet<>(references.keySet());
    Set<String> done = new LinkedHashSet<>();
    while (!left.isEmpty()) {
      List<String> next =
          left.stream()
              .filter(table -> done.containsAll(references.getOrDefault(table, Set.of())))
              .toList();
      if (next.isEmpty()) {
        throw new OperationFailed("tables that refer to each other in a circle: " + left);
      }
      done.addAll(next);
      next.forEach(left::remove);
    }
    return new ArrayList<>(done);
  }
}
