package uz.erp.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TenantTest {

  private static Tenant of(String schema) {
    return of(schema.replaceFirst("^tenant_", "") + "_a0000001", schema);
  }

  private static Tenant of(String key, String schema) {
    return new Tenant(key, schema, ZoneId.of("Asia/Tashkent"), "UZS", "ru");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "public",
        "shared",
        "tenant_",
        "tenant_A",
        "tenant_a-b",
        "tenant_a\"; drop schema shared",
        "tenant_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "TENANT_a",
        ""
      })
  void onlyATenantsSchemaIsOne(String schema) {
    assertThatThrownBy(() -> of(schema)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "shop_a0000001, tenant_other",
    "shop_a0000001, tenant_shop_a0000001",
    "shop_a000000, tenant_shop",
    "shop, tenant_shop",
    "shop-_a0000001, tenant_shop",
    "_a0000001, tenant_"
  })
  void aKeyNamesItsOwnSchemaAndNoOther(String key, String schema) {
    assertThatThrownBy(() -> of(key, schema)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aKeyWithHyphensNamesASchemaWithUnderscores() {
    assertThat(of("shop-1_a_a0000001", "tenant_shop_1_a").schema()).isEqualTo("tenant_shop_1_a");
  }

  @Test
  void aStoreIsBoundForOneCallAndNoLonger() {
    assertThat(TenantScope.find()).isEmpty();
    TenantScope.run(
        of("tenant_a"),
        () -> {
          assertThat(TenantScope.current().schema()).isEqualTo("tenant_a");
          TenantScope.run(
              of("tenant_b"),
              () -> assertThat(TenantScope.current().schema()).isEqualTo("tenant_b"));
          assertThat(TenantScope.current().schema()).isEqualTo("tenant_a");
        });
    assertThatThrownBy(TenantScope::current).isInstanceOf(NoTenantException.class);
  }

  @Test
  void namesOfRolesFitPostgres() {
    Roles roles = new Roles("analytics", "analytics_login");
    assertThat(roles.of("tenant_" + "a".repeat(40)).length()).isLessThanOrEqualTo(63);
    assertThatThrownBy(() -> new Roles("x\"", "y")).isInstanceOf(IllegalArgumentException.class);
  }
}
