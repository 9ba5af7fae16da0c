package uz.erp.customer.exchange;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uz.erp.customer.customer.CustomerDetails;

/**
 * The customers that some rows may mean.
 *
 * @param byNumber the ids of those who have a number
 * @param details by id, of those whom a row means
 */
record KnownCustomers(Map<String, List<Long>> byNumber, Map<Long, CustomerDetails> details) {

  List<Long> owners(String number) {
    return byNumber.getOrDefault(number, List.of());
  }

  /** The number by which the row's customer is found; null when it means a new one. */
  @Nullable String keyOf(RowReading row) {
    if (row.phone() != null) {
      return owners(row.phone()).isEmpty() ? null : row.phone();
    }
    return row.phones().stream()
        .filter(number -> !owners(number).isEmpty())
        .findFirst()
        .orElse(null);
  }

  /** The customer a row means; null for a new one. */
  @Nullable Long targetOf(RowReading row) {
    String key = keyOf(row);
    return key == null ? null : owners(key).getFirst();
  }

  @Nullable CustomerDetails find(@Nullable Long id) {
    return id == null ? null : details.get(id);
  }

  /** Another customer who has the number, unless the one in question has it already. */
  @Nullable Long otherOwner(String number, @Nullable Long target) {
    CustomerDetails current = find(target);
    if (current != null && Set.copyOf(current.allPhones()).contains(number)) {
      return null;
    }
    return owners(number).stream().filter(id -> !id.equals(target)).findFirst().orElse(null);
  }
}
