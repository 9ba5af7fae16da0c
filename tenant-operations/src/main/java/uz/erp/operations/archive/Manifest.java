package uz.erp.operations.archive;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import uz.erp.operations.database.StoreKey;

/**
 * What an archive says of itself.
 *
 * @param format 1
 * @param installation the id of where it was made
 * @param takenAt the moment it shows, in UTC by ISO 8601
 * @param services auth-service, and those that had a schema of the store
 */
public record Manifest(
    int format,
    String installation,
    String key,
    String name,
    String takenAt,
    List<OfService> services) {

  public static final int FORMAT = 1;

  /**
   * @param version as in the list of schemas, such as {@code V202611221501/12}
   * @param scripts the migrations that made the schema, in the order in which it took them
   * @param tables each after those it refers to
   * @param sequences by name, the last number given out
   */
  public record OfService(
      String service,
      String version,
      List<String> scripts,
      List<OfTable> tables,
      Map<String, Long> sequences) {

    public Optional<OfTable> table(String name) {
      return tables.stream().filter(table -> table.name().equals(name)).findFirst();
    }
  }

  /**
   * @param sha256 over the rows in the text form of COPY, in the order of their key
   */
  public record OfTable(String name, List<String> columns, long rows, String sha256) {}

  public StoreKey store() {
    return new StoreKey(key);
  }

  public OfService of(String service) {
    return services.stream()
        .filter(one -> one.service().equals(service))
        .findFirst()
        .orElse(new OfService(service, "", List.of(), List.of(), Map.of()));
  }

  public long rows() {
    return services.stream()
        .flatMap(service -> service.tables().stream())
        .mapToLong(OfTable::rows)
        .sum();
  }
}
