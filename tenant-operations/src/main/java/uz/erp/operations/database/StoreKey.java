package uz.erp.operations.database;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The key of a store, which names its schema: {@code shop-1_5f0c1d2e} has {@code tenant_shop_1}.
 */
public record StoreKey(String key) {

  private static final Pattern KEY = Pattern.compile("([a-z0-9]+(?:[_-][a-z0-9]+)*)_[0-9a-f]{8}");
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int LONGEST_SLUG = 40;

  public StoreKey {
    Matcher parts = KEY.matcher(key);
    if (!parts.matches() || parts.group(1).length() > LONGEST_SLUG) {
      throw new OperationFailed("\"" + key + "\" is not the key of a store");
    }
  }

  /** A new key that no store has had. */
  public static StoreKey fresh(String slug) {
    byte[] tail = new byte[4];
    RANDOM.nextBytes(tail);
    return new StoreKey(slug + "_" + HexFormat.of().formatHex(tail));
  }

  public String slug() {
    return key.substring(0, key.length() - 9);
  }

  public String schema() {
    return "tenant_" + slug().replace('-', '_');
  }

  /** Where the schema is kept until a restore is through. */
  public String former() {
    return "former_" + slug().replace('-', '_');
  }

  @Override
  public String toString() {
    return key;
  }
}
