package uz.erp.customer.customer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is recorded about a customer once another one turned out to be the same person. */
final class JoinedDetails {

  private JoinedDetails() {}

  /** The survivor's own word first; all numbers, tags and notes of both, no limit of the other. */
  static CustomerDetails of(CustomerDetails survivor, CustomerDetails gone) {
    Set<String> numbers = new LinkedHashSet<>(survivor.allPhones());
    numbers.addAll(gone.allPhones());
    List<String> all = new ArrayList<>(numbers);
    Set<String> tags = new LinkedHashSet<>(survivor.tags());
    tags.addAll(gone.tags());
    Map<String, @Nullable Object> attributes = new HashMap<>(gone.attributes());
    attributes.putAll(survivor.attributes());
    return new CustomerDetails(
        survivor.name(),
        all.isEmpty() ? null : all.getFirst(),
        all.stream().skip(1).toList(),
        first(survivor.email(), gone.email()),
        first(survivor.address(), gone.address()),
        first(survivor.birthday(), gone.birthday()),
        both(survivor.notes(), gone.notes()),
        List.copyOf(tags),
        first(survivor.groupId(), gone.groupId()),
        survivor.isActive() || gone.isActive(),
        survivor.creditLimit(),
        attributes);
  }

  private static <T> @Nullable T first(@Nullable T own, @Nullable T other) {
    return own == null ? other : own;
  }

  private static @Nullable String both(@Nullable String own, @Nullable String other) {
    return own == null || other == null || own.equals(other)
        ? first(own, other)
        : own + "\n" + other;
  }
}
