package uz.erp.sales.past;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which past sales to list; null does not narrow. */
public record PastSaleFilter(
    @Nullable Long importId,
    @Nullable Long customer,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {

  String where(@Nullable String search) {
    List<String> terms = new ArrayList<>();
    if (importId != null) {
      terms.add("s.import_id = :import");
    }
    if (customer != null) {
      terms.add("s.customer_id = :customer");
    }
    if (from != null) {
      terms.add("s.business_date >= :from");
    }
    if (to != null) {
      terms.add("s.business_date <= :to");
    }
    if (search != null) {
      terms.add(
          "(s.receipt ilike :text or s.customer_name ilike :text or s.customer_phone ilike :text)");
    }
    return terms.isEmpty() ? "" : " where " + String.join(" and ", terms);
  }

  Map<String, Object> params(@Nullable String search) {
    Map<String, Object> params = new HashMap<>();
    put(params, "import", importId);
    put(params, "customer", customer);
    put(params, "from", from);
    put(params, "to", to);
    put(
        params,
        "text",
        search == null ? null : "%" + search.replaceAll("([\\\\%_])", "\\\\$1") + "%");
    return params;
  }

  private static void put(Map<String, Object> params, String name, @Nullable Object value) {
    if (value != null) {
      params.put(name, value);
    }
  }
}
