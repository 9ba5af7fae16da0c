package uz.erp.platform.test;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TestRoleTest {

  @Test
  void everyRoleOfTheSuiteHasAnEmployee() {
    assertThat(TestRole.EMPLOYEES)
        .extracting(TestRole::role)
        .containsExactlyElementsOf(Permissions.roles());
  }

  @Test
  void anApiKeyHasScopesOfStaffButNoneOfPeople() {
    assertThat(TestRole.API_CLIENT.permissions())
        .contains("view_all", "create_sales", "take_orders", "manage_production")
        .doesNotContain("manage_employees", "manage_store")
        .doesNotHaveDuplicates();
  }
}
