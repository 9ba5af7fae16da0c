package uz.erp.auth.account;

import java.util.LinkedHashMap;
import java.util.Map;

/** What may change about a person; texts that were not given are empty. */
public record UserDetails(String firstName, String lastName, String email, String phone) {

  /** As clients name the fields, for comparison. */
  public Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("first_name", firstName);
    fields.put("last_name", lastName);
    fields.put("email", email);
    fields.put("phone", phone);
    return fields;
  }
}
