package uz.erp.sales.debt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which debt payments to list; null does not narrow.
 *
 * @param cashierOfSession only those of this employee's sessions
 */
record DebtFilter(
    @Nullable Long cashierOfSession, @Nullable Long session, @Nullable Long customer) {

  String where() {
    List<String> terms = new ArrayList<>();
    if (cashierOfSession != null) {
      terms.add("p.session_id in (select id from cash_session where employee_id = :employee)");
    }
    if (session != null) {
      terms.add("p.session_id = :session");
    }
    if (customer != null) {
      terms.add("p.customer_id = :customer");
    }
    return terms.isEmpty() ? "" : "where " + String.join(" and ", terms);
  }

  Map<String, Object> params() {
    Map<String, Object> params = new HashMap<>();
    if (cashierOfSession != null) {
      params.put("employee", cashierOfSession);
    }
    if (session != null) {
      params.put("session", session);
    }
    if (customer != null) {
      params.put("customer", customer);
    }
    return params;
  }
}
