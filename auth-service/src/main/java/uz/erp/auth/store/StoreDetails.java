package uz.erp.auth.store;

import java.util.LinkedHashMap;
import java.util.Map;

/** What an owner may change about a store; texts that were not given are empty. */
public record StoreDetails(
    String name,
    String description,
    String address,
    String city,
    String region,
    String phone,
    String email,
    String legalName,
    String taxId,
    StoreSettings settings) {

  /** As clients name the fields, for comparison. */
  Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("name", name);
    fields.put("description", description);
    fields.put("address", address);
    fields.put("city", city);
    fields.put("region", region);
    fields.put("phone", phone);
    fields.put("email", email);
    fields.put("legal_name", legalName);
    fields.put("tax_id", taxId);
    fields.put("timezone", settings.timezone());
    fields.put("currency", settings.currency());
    fields.put("language", settings.language());
    return fields;
  }
}
