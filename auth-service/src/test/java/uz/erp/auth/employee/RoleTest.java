package uz.erp.auth.employee;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RoleTest {

  @Test
  void permissionsAreThoseOfTheDocumentation() {
    assertThat(Role.OWNER.permissions())
        .containsExactly(
            "view_all",
            "create_all",
            "update_all",
            "delete_all",
            "manage_employees",
            "manage_store",
            "view_analytics",
            "manage_products",
            "manage_sales",
            "manage_customers");
    assertThat(Role.MANAGER.permissions())
        .containsExactly(
            "view_all",
            "create_all",
            "update_all",
            "manage_products",
            "manage_sales",
            "manage_customers",
            "view_analytics");
    assertThat(Role.CASHIER.permissions())
        .containsExactly("view_products", "create_sales", "view_customers", "create_customers");
    assertThat(Role.STOCKKEEPER.permissions())
        .containsExactly(
            "view_products",
            "create_products",
            "update_products",
            "manage_inventory",
            "view_analytics");
  }

  @Test
  void anOwnerManagesAllAManagerThoseWithoutPowerOverOthers() {
    assertThat(Role.OWNER.manages()).containsExactlyInAnyOrder(Role.values());
    assertThat(Role.MANAGER.manages()).containsExactlyInAnyOrder(Role.CASHIER, Role.STOCKKEEPER);
    assertThat(Role.CASHIER.manages()).isEmpty();
    assertThat(Role.STOCKKEEPER.manages()).isEmpty();
  }

  @Test
  void onlyAnOwnerDismisses() {
    assertThat(Role.values()).filteredOn(Role::mayDismiss).containsExactly(Role.OWNER);
  }

  @Test
  void codesAreLowerCase() {
    assertThat(Role.find("stockkeeper")).contains(Role.STOCKKEEPER);
    assertThat(Role.find("OWNER")).isEmpty();
    assertThat(Role.find("")).isEmpty();
  }
}
