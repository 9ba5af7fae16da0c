package uz.erp.systemtests.openapi;

import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;

/** For each service something that the owner of a store may read there, by what it publishes. */
public final class ReadablePaths {

  private ReadablePaths() {}

  /** By short name of the service: a list with pages where it has one, else any plain GET. */
  public static SortedMap<String, String> byService() {
    SortedMap<String, String> paths = new TreeMap<>();
    Documents.published().operations().stream()
        .filter(ReadablePaths::isPlain)
        .sorted(
            Comparator.comparing((Operation operation) -> !hasPages(operation))
                .thenComparing(Operation::path))
        .forEach(operation -> paths.putIfAbsent(operation.service(), operation.path()));
    return paths;
  }

  private static boolean isPlain(Operation operation) {
    return !operation.changes()
        && operation.isInStore()
        && !operation.hasPathParameter()
        && operation.statuses().contains(200)
        && operation.queries().stream().noneMatch(Parameter::required);
  }

  private static boolean hasPages(Operation operation) {
    return operation.queries().stream().anyMatch(parameter -> parameter.name().equals("page"));
  }
}
