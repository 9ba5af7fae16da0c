package uz.erp.sales.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which registers to list; null does not narrow.
 *
 * @param inUse whether a session is open there
 * @param retired the retired ones instead of those in service
 * @param search a part of the name, upper or lower case
 */
public record RegisterFilter(
    @Nullable Boolean isActive, @Nullable Boolean inUse, boolean retired, @Nullable String search) {

  String where() {
    List<String> terms = new ArrayList<>();
    terms.add("retired_at is " + (retired ? "not null" : "null"));
    if (isActive != null) {
      terms.add("is_active = :active");
    }
    if (inUse != null) {
      terms.add(
          "exists (select from cash_session s where s.register_id = register.id"
              + " and s.status = 'open') = :inUse");
    }
    if (search != null) {
      terms.add("name ilike :search");
    }
    return " where " + String.join(" and ", terms);
  }

  Map<String, Object> params() {
    Map<String, Object> params = new HashMap<>();
    if (isActive != null) {
      params.put("active", isActive);
    }
    if (inUse != null) {
      params.put("inUse", inUse);
    }
    if (search != null) {
      params.put("search", "%" + search.replaceAll("([\\\\%_])", "\\\\$1") + "%");
    }
    return params;
  }
}
