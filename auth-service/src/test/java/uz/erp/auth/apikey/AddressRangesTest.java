package uz.erp.auth.apikey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uz.erp.auth.employee.Role;

class AddressRangesTest {

  @ParameterizedTest
  @CsvSource({
    "203.0.113.7, 203.0.113.7",
    "' 203.0.113.7/32', 203.0.113.7",
    "10.0.0.0/8, 10.0.0.0/8",
    "2001:DB8::/32, 2001:db8:0:0:0:0:0:0/32",
    "::1, 0:0:0:0:0:0:0:1"
  })
  void addressesAndNetworksAreKeptInTheUsualSpelling(String text, String kept) {
    assertThat(AddressRanges.read(text)).contains(kept);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "localhost",
        "10.1",
        "10.0.0.0/33",
        "256.1.1.1",
        "::ffff:10.0.0.1",
        "::1/129",
        "10.0.0.0/",
        "0x7f.0.0.1",
        "1.2.3.4.5",
        "fe80::1%eth0",
        "*",
        "10.0.0.0/-1"
      })
  void anythingElseIsNone(String text) {
    assertThat(AddressRanges.read(text)).isEmpty();
  }

  @Test
  void noRoleGivesAwayWhatOnlyPeopleMay() {
    for (Role role : Role.values()) {
      assertThat(ApiKeyScopes.grantableBy(role))
          .containsAll(
              role.permissions().stream()
                  .filter(it -> !it.matches("manage_(store|employees)"))
                  .toList())
          .doesNotContain("manage_store", "manage_employees");
    }
    assertThat(ApiKeyScopes.grantableBy(Role.OWNER)).contains("create_sales", "manage_inventory");
    assertThat(ApiKeyScopes.grantableBy(Role.CASHIER)).doesNotContain("manage_sales");
  }
}
