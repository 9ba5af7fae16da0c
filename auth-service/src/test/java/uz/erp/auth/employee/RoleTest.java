package uz.erp.auth.employee;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RoleTest {

  private static final List<String> CODES = Arrays.stream(Role.values()).map(Role::code).toList();

  @Test
  void theCatalogHasTheRolesOfTheProgramInTheirOrder() {
    assertThat(RoleCatalog.get().roles())
        .extracting(RoleCatalog.Entry::role)
        .containsExactly(CODES.toArray(String[]::new));
  }

  @Test
  void anOwnerManagesAllAManagerThoseWithoutPowerOverOthers() {
    assertThat(Role.OWNER.manages()).containsExactlyInAnyOrder(Role.values());
    assertThat(Role.MANAGER.manages())
        .containsExactlyInAnyOrderElementsOf(
            EnumSet.complementOf(EnumSet.of(Role.OWNER, Role.MANAGER)));
    assertThat(Role.values())
        .filteredOn(role -> !role.manages().isEmpty())
        .containsExactly(Role.OWNER, Role.MANAGER);
  }

  @Test
  void peopleAndApiKeysHaveTheirOwnPermissionsBesideTheSharedOnes() {
    assertThat(Role.OWNER.permissions()).containsAll(RoleCatalog.get().permissionsOfPeopleOnly());
    assertThat(RoleCatalog.get().apiKeyScopes())
        .containsAll(RoleCatalog.get().permissionsOfApiKeysOnly())
        .contains("take_orders", "cook_orders", "operate_production")
        .doesNotContainAnyElementsOf(RoleCatalog.get().permissionsOfPeopleOnly());
  }

  @ParameterizedTest
  @ValueSource(strings = {"ru", "uz", "en"})
  void everyLanguageNamesEveryRole(String language) throws IOException {
    Properties texts = new Properties();
    try (InputStream file = resource("/messages_" + language + ".properties")) {
      texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
    }
    assertThat(CODES).allSatisfy(code -> assertThat(texts).containsKey("role." + code));
    assertThat(texts.getProperty("validation.role")).contains(String.join(", ", CODES));
  }

  @ParameterizedTest
  @ValueSource(strings = {"hired", "changed", "dismissed"})
  void anEventOfAnEmployeeMayHaveEveryRole(String event) throws IOException {
    try (InputStream file = resource("/events/auth.employee-" + event + ".v1.schema.json")) {
      assertThat(JsonMapper.shared().readTree(file).at("/properties/role/enum").valueStream())
          .extracting(JsonNode::stringValue)
          .containsExactlyElementsOf(CODES);
    }
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

  private static InputStream resource(String path) {
    return Objects.requireNonNull(RoleTest.class.getResourceAsStream(path), path);
  }
}
