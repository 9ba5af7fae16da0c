package uz.erp.sales.sale;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which sales to list; null does not narrow.
 *
 * @param cashierOfSession only sales of this employee's sessions
 * @param search in receipt number, customer's name, and phone in any format
 */
record SaleFilter(
    @Nullable Long cashierOfSession,
    @Nullable SaleStatus status,
    @Nullable Long session,
    @Nullable String search,
    @Nullable Day day) {

  private static final int FEWEST_PHONE_DIGITS = 3;

  /** A day of the store: what was completed on it, and what began on it and is not completed. */
  record Day(java.time.LocalDate date, java.time.Instant start, java.time.Instant end) {}

  String where() {
    List<String> terms = new ArrayList<>();
    if (cashierOfSession != null) {
      terms.add("s.session_id in (select id from cash_session where employee_id = :employee)");
    }
    if (status != null) {
      terms.add("s.status = :status");
    }
    if (session != null) {
      terms.add("s.session_id = :session");
    }
    if (day != null) {
      terms.add(
          "(s.business_date = :day or (s.business_date is null and s.created_at >= :start"
              + " and s.created_at < :end))");
    }
    if (search != null) {
      terms.add(
          "(s.receipt_number ilike :text or s.customer_name ilike :text"
              + (hasPhone()
                  ? " or regexp_replace(s.customer_phone, '\\D', '', 'g') like :phone)"
                  : ")"));
    }
    return terms.isEmpty() ? "" : " where " + String.join(" and ", terms);
  }

  Map<String, Object> params() {
    Map<String, Object> params = new HashMap<>();
    if (cashierOfSession != null) {
      params.put("employee", cashierOfSession);
    }
    if (status != null) {
      params.put("status", status.wire());
    }
    if (session != null) {
      params.put("session", session);
    }
    if (day != null) {
      params.put("day", day.date());
      params.put("start", day.start().atOffset(java.time.ZoneOffset.UTC));
      params.put("end", day.end().atOffset(java.time.ZoneOffset.UTC));
    }
    if (search != null) {
      params.put("text", "%" + search.replaceAll("([\\\\%_])", "\\\\$1") + "%");
      if (hasPhone()) {
        params.put("phone", "%" + digits() + "%");
      }
    }
    return params;
  }

  private boolean hasPhone() {
    return digits().length() >= FEWEST_PHONE_DIGITS;
  }

  private String digits() {
    return search == null ? "" : search.replaceAll("[^0-9]", "");
  }
}
