package uz.erp.systemtests.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uz.erp.systemtests.client.Answer;
import uz.erp.systemtests.client.Api;
import uz.erp.systemtests.client.Person;
import uz.erp.systemtests.client.Store;
import uz.erp.systemtests.suite.Journey;
import uz.erp.systemtests.suite.Suite;
import uz.erp.systemtests.suite.WhenPublished;

/** What document 000 lets an owner do with an employee who is there already. */
@Journey
@WhenPublished({
  "PUT /api/users/employees/{id}/",
  "PATCH /api/users/employees/{id}/",
  "DELETE /api/users/employees/{id}/",
  "POST /api/users/employees/{id}/reset-password/"
})
class Seed000EmployeesIT {

  private final Script script = new Script("000");
  private final Suite suite;
  private final Api owner;
  private final Person cashier;
  private final String path;

  Seed000EmployeesIT(Suite suite) {
    this.suite = suite;
    Store store = suite.accounts().register("Staffed");
    owner = store.owner().api();
    cashier = suite.accounts().hire(store, "cashier", "Петр");
    path = "/api/users/employees/" + cashier.employeeId() + "/";
  }

  @Test
  void aPasswordThatIsResetIsAnsweredAndTheOldOneIsNoMore() {
    script.play(
        owner,
        "reset password",
        Map.of("{id}", String.valueOf(cashier.employeeId()), "cashier1", cashier.username()));

    suite.accounts().login(cashier.username(), "NewSecurePass123");
    assertThat(
            suite
                .anyone()
                .post(
                    "/api/users/auth/login/",
                    Map.of("username", cashier.username(), "password", cashier.password()))
                .status())
        .isEqualTo(401);
  }

  @Test
  void anEmployeeIsChangedInPartAndWhole() {
    Answer patched = owner.patch(path, Map.of("position", "Старший кассир")).expect(200);
    script.requireDocumented("PATCH", path, patched);
    assertThat(owner.get(path).expect(200).string("/position")).isEqualTo("Старший кассир");

    Answer replaced =
        owner
            .send(
                "PUT",
                path,
                """
                {"first_name": "Пётр", "last_name": "Петров", "email": "petr@example.com",
                 "role": "stockkeeper", "phone": "+998901234567", "position": "Складчик"}"""
                    .getBytes(StandardCharsets.UTF_8))
            .expect(200);
    script.requireDocumented("PUT", path, replaced);
    Answer shown = owner.get(path).expect(200);
    assertThat(shown.string("/full_name")).isEqualTo("Пётр Петров");
    assertThat(shown.string("/role")).isEqualTo("stockkeeper");
    assertThat(shown.string("/position")).isEqualTo("Складчик");
  }

  @Test
  void anEmployeeWhoIsDeletedWorksHereNoMore() {
    script.play(owner, "delete employee", Map.of("{id}", String.valueOf(cashier.employeeId())));

    assertThat(owner.get("/api/users/employees/?is_active=true").expect(200).number("/count"))
        .isEqualTo(1);
  }
}
