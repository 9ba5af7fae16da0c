package uz.erp.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import uz.erp.auth.employee.Role;
import uz.erp.platform.test.ServiceIT;
import uz.erp.platform.test.TestApi;

/** Who may do what, as the table of permissions has it. */
@ServiceIT(testSignsPasses = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PermissionsIT {

  private static final List<String> ROLES = Arrays.stream(Role.values()).map(Role::code).toList();

  @Autowired private TestApi api;
  private final Map<String, TestApi> inStore = new HashMap<>();
  private final Map<String, TestApi> alone = new HashMap<>();

  @BeforeAll
  void open() {
    People people = new People(api);
    People.Person owner = people.owner();
    for (String role : ROLES) {
      People.Person one = role.equals("owner") ? owner : people.employee(owner, role);
      inStore.put(role, people.inStore(one));
      alone.put(role, people.alone(one));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GET    | /api/users/auth/me/                     | ALL
          GET    | /api/users/employees/                   | owner manager
          POST   | /api/users/employees/                   | owner manager
          GET    | /api/users/employees/permissions/       | ALL
          GET    | /api/users/employees/0/                 | owner manager
          PUT    | /api/users/employees/0/                 | owner manager
          PATCH  | /api/users/employees/0/                 | owner manager
          DELETE | /api/users/employees/0/                 | owner
          POST   | /api/users/employees/0/reset-password/  | owner manager
          GET    | /api/users/audit/                       | owner
          GET    | /api/users/api-keys/                    | owner
          POST   | /api/users/api-keys/                    | owner
          GET    | /api/users/api-keys/0/                  | owner
          PATCH  | /api/users/api-keys/0/                  | owner
          DELETE | /api/users/api-keys/0/                  | owner
          POST   | /api/users/api-keys/0/rotate/           | owner
          """)
  void inAStoreWhoMayGetsBeyondPermissionAndWhoMayNotDoesNot(
      String method, String path, String may) {
    for (String role : ROLES) {
      int status = send(in(inStore, role), method, path);
      if (may.equals("ALL") || Set.of(may.split(" ")).contains(role)) {
        assertThat(status).as(role).isNotIn(401, 403);
      } else {
        assertThat(status).as(role).isEqualTo(403);
      }
    }
    assertThat(send(in(alone, "owner"), method, path)).as("no pass").isEqualTo(401);
    assertThat(send(api, method, path)).as("no token").isEqualTo(401);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GET    | /api/users/profile/
          PATCH  | /api/users/profile/
          GET    | /api/users/auth/my-stores/
          POST   | /api/users/auth/change-password/
          GET    | /api/users/stores/
          GET    | /api/users/stores/0/
          PUT    | /api/users/stores/0/
          PATCH  | /api/users/stores/0/
          DELETE | /api/users/stores/0/
          POST   | /api/users/stores/0/restore/
          """)
  void withoutAStoreAnySignedInUserMayAskForWhatIsTheirs(String method, String path) {
    for (String role : ROLES) {
      assertThat(send(in(alone, role), method, path)).as(role).isNotIn(401, 403);
    }
    assertThat(send(in(inStore, "owner"), method, path)).as("a pass").isEqualTo(401);
    assertThat(send(api, method, path)).as("no token").isEqualTo(401);
  }

  private static TestApi in(Map<String, TestApi> callers, String role) {
    return Objects.requireNonNull(callers.get(role));
  }

  private static int send(TestApi caller, String method, String path) {
    String body = method.equals("GET") || method.equals("DELETE") ? null : "{}";
    return caller.send(method, path, body).status();
  }
}
