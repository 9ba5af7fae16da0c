package uz.erp.customer.customer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;

/**
 * What a store records about a customer; phones already in the one spelling.
 *
 * @param phone the main number
 * @param phones further numbers, none of them twice
 */
public record CustomerDetails(
    String name,
    @Nullable String phone,
    List<String> phones,
    @Nullable String email,
    @Nullable String address,
    @Nullable LocalDate birthday,
    @Nullable String notes,
    List<String> tags,
    @Nullable Long groupId,
    boolean isActive,
    Money creditLimit,
    Map<String, @Nullable Object> attributes) {

  /** All numbers, the main one first. */
  public List<String> allPhones() {
    List<String> all = new ArrayList<>();
    if (phone != null) {
      all.add(phone);
    }
    all.addAll(phones);
    return all;
  }
}
