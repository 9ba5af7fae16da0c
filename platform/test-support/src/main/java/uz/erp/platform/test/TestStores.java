package uz.erp.platform.test;

import java.time.ZoneId;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;
import uz.erp.platform.tenancy.Tenant;

/** Opens stores; each is new, so tests do not meet in one. */
public final class TestStores {

  private static final AtomicInteger COUNT = new AtomicInteger();

  /**
   * A new store in Tashkent.
   *
   * @param name lower-case letters, digits and hyphens; made unique by a number
   */
  public TestStore open(String name) {
    return open(name, ZoneId.of("Asia/Tashkent"));
  }

  public TestStore open(String name, ZoneId zone) {
    int number = COUNT.incrementAndGet();
    String slug = name + "-" + number;
    String key = slug + "_" + HexFormat.of().toHexDigits(0xa0000000 + number);
    return new TestStore(new Tenant(key, "tenant_" + slug.replace('-', '_'), zone, "UZS", "ru"));
  }
}
