package uz.erp.platform.tenancy;

import java.time.ZoneId;
import java.util.regex.Pattern;

/**
 * A store as the plumbing knows it.
 *
 * @param key what clients send in {@code X-Tenant-Key}
 * @param schema the name of its schema in every database; never made from unchecked input
 * @param zone where its day begins and ends
 * @param currency ISO 4217
 * @param language the store's own, for what is not an answer to a request
 */
public record Tenant(String key, String schema, ZoneId zone, String currency, String language) {

  private static final Pattern SCHEMA = Pattern.compile("tenant_[a-z0-9_]{1,40}");

  /**
   * @throws IllegalArgumentException when the schema is not a tenant's name
   */
  public Tenant {
    if (!SCHEMA.matcher(schema).matches()) {
      throw new IllegalArgumentException("not a tenant schema: " + schema);
    }
  }
}
