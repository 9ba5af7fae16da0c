package uz.erp.platform.tenancy;

import java.time.ZoneId;
import java.util.regex.Matcher;
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
  private static final Pattern KEY = Pattern.compile("([a-z0-9_-]{1,40})_[0-9a-f]{8}");

  /**
   * A key names its schema ({@code shop-1_5f0c1d2e}: {@code tenant_shop_1}), so that one store's
   * key beside another's schema is noticed here, by the code that reads a pass, an event or a row.
   *
   * @throws IllegalArgumentException when the schema is not a tenant's name, or not that of the key
   */
  public Tenant {
    if (!SCHEMA.matcher(schema).matches()) {
      throw new IllegalArgumentException("not a tenant schema: " + schema);
    }
    Matcher parts = KEY.matcher(key);
    if (!parts.matches() || !schema.equals("tenant_" + parts.group(1).replace('-', '_'))) {
      throw new IllegalArgumentException(schema + " is not the schema of " + key);
    }
  }
}
