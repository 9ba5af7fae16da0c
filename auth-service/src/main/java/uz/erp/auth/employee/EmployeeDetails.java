package uz.erp.auth.employee;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What may change about an employee; texts that were not given are empty. Name and e-mail are the
 * account's, the rest is the employment's.
 */
public record EmployeeDetails(
    String firstName,
    String lastName,
    String email,
    String phone,
    String position,
    Role role,
    boolean isActive) {

  /** As clients name the fields, for comparison. */
  Map<String, Object> fields() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("first_name", firstName);
    fields.put("last_name", lastName);
    fields.put("email", email);
    fields.put("phone", phone);
    fields.put("position", position);
    fields.put("role", role.code());
    fields.put("is_active", isActive);
    return fields;
  }
}
