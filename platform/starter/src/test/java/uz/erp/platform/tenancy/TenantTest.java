package uz.erp.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TenantTest {

  private static Tenant of(String schema) {
    return new Tenant("shop_a0000001", schema, ZoneId.of("Asia/Tashkent"), "UZS", "ru");
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
