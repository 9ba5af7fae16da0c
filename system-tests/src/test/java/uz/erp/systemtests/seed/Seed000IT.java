package uz.erp.systemtests.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;
import uz.erp.systemtests.client.Accounts;
import uz.erp.systemtests.client.Answer;
import uz.erp.systemtests.client.Api;
import uz.erp.systemtests.client.Store;
import uz.erp.systemtests.suite.Journey;
import uz.erp.systemtests.suite.Suite;

/** Accounts as document 000 shows them, in its order: an owner registers, signs in and hires. */
@Journey
@Order(1)
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class Seed000IT {

  private final Script script = new Script("000");
  private final Suite suite;

  Seed000IT(Suite suite) {
    this.suite = suite;
  }

  @Test
  @Order(1)
  void anOwnerRegistersWithAllFields() {
    Answer registered = script.play(suite.anyone(), "register, full");

    assertThat(registered.at("/data/employee/permissions"))
        .map(permission -> permission.stringValue())
        .containsExactlyInAnyOrder(
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
    assertThat(claims(registered.string("/data/tokens/access")))
        .doesNotContain(registered.string("/data/store/tenant_key"))
        .doesNotContainIgnoringCase("tenant")
        .doesNotContainIgnoringCase("store");
  }

  @Test
  @Order(9)
  void rolesMayWhatTheDocumentSaysAndNoMore() {
    Map<String, List<String>> documented =
        Map.of(
            "owner",
            List.of(
                "view_all",
                "create_all",
                "update_all",
                "delete_all",
                "manage_employees",
                "manage_store",
                "view_analytics",
                "manage_products",
                "manage_sales",
                "manage_customers"),
            "manager",
            List.of(
                "view_all",
                "create_all",
                "update_all",
                "manage_products",
                "manage_sales",
                "manage_customers",
                "view_analytics"),
            "cashier",
            List.of("view_products", "create_sales", "view_customers", "create_customers"),
            "stockkeeper",
            List.of(
                "view_products",
                "create_products",
                "update_products",
                "manage_inventory",
                "view_analytics"));

    Map<String, List<String>> answered = new HashMap<>();
    for (JsonNode role :
        owner().get("/api/users/employees/permissions/").expect(200).at("/results")) {
      answered.put(
          role.path("role").stringValue(),
          role.path("permissions").valueStream().map(JsonNode::stringValue).toList());
    }

    assertThat(answered).containsAllEntriesOf(documented);
  }

  private static String claims(String token) {
    assertThat(token).matches("eyJ[\\w-]+\\.[\\w-]+\\.[\\w-]+");
    return new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
  }

  @Test
  @Order(2)
  void anOwnerRegistersWithTheFewestFields() {
    Answer registered =
        script.play(suite.anyone(), "register, minimal", Map.of("owner1", "owner1_minimal"));

    assertThat(registered.string("/data/store/slug")).startsWith("moy-magazin");
  }

  @Test
  @Order(3)
  void theOwnerSignsInAndAllIsAnsweredAtOnce() {
    Answer login = script.play(suite.anyone(), "login");

    assertThat(login.json().has("status")).as("no envelope").isFalse();
    assertThat(login.string("/default_store/tenant_key")).startsWith("moy-magazin_");
  }

  @Test
  @Order(4)
  void aRefreshTokenIsRenewed() {
    Answer login = script.play(suite.anyone(), "login");

    script.play(suite.anyone(), "refresh", Map.of("ваш_refresh_token", login.string("/refresh")));
  }

  @Test
  @Order(5)
  void theOwnersStoresCarryTheirKeys() {
    Answer stores = script.play(owner().without("X-Tenant-Key"), "my stores");

    assertThat(stores.at("/results/0/tenant_key").asString()).startsWith("moy-magazin_");
  }

  @Test
  @Order(6)
  void meIsTheUserTheStoreAndTheRole() {
    Answer me = script.play(owner(), "me");

    assertThat(me.string("/user/username")).isEqualTo("owner1");
    assertThat(me.string("/store/slug")).isEqualTo("moy-magazin");
    assertThat(me.string("/employee/role")).isEqualTo("owner");
    assertThat(me.at("/employee/permissions")).hasSize(10);
  }

  @Test
  @Order(7)
  void anEmployeeIsHiredListedAndShown() {
    Answer hired = script.play(owner(), "create employee");
    String id = String.valueOf(hired.number("/data/employee/id"));

    assertThat(script.play(owner(), "list employees").number("/count")).isEqualTo(2);
    assertThat(script.play(owner(), "show employee", Map.of("{id}", id)).at("/username").asString())
        .isEqualTo("cashier1");
    suite.accounts().login("cashier1", "SecurePass123");
  }

  @Test
  @Order(8)
  void whoWantsToChangesThePassword() {
    Store store =
        suite
            .accounts()
            .register(
                "Changed",
                Map.of("password", "current_password", "password_confirm", "current_password"));

    script.play(store.owner().api(), "change password");

    suite.accounts().login(store.owner().username(), "new_password_123");
  }

  private Api owner() {
    return new Accounts(suite.anyone())
        .login("owner1", "SecurePass123!")
        .inStore(
            suite
                .accounts()
                .login("owner1", "SecurePass123!")
                .get("/api/users/auth/my-stores/")
                .expect(200)
                .string("/results/0/tenant_key"));
  }
}
