package uz.erp.systemtests.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import uz.erp.systemtests.client.Answer;
import uz.erp.systemtests.client.Api;
import uz.erp.systemtests.client.Eventually;
import uz.erp.systemtests.client.Person;
import uz.erp.systemtests.client.Store;
import uz.erp.systemtests.suite.Journey;
import uz.erp.systemtests.suite.Suite;

@Journey
class DismissedCashierIT {

  private final Suite suite;
  private final Store store;
  private final Person cashier;

  DismissedCashierIT(Suite suite) {
    this.suite = suite;
    store = suite.accounts().register("Strict");
    cashier = suite.accounts().hire(store, "cashier", "Malika");
  }

  @Test
  void aDismissedCashierIsOutBeforeThePassExpires() {
    cashier.api().get("/api/products/products/").expect(200);

    dismiss();

    Answer refused =
        Eventually.get(
            "the dismissed cashier is refused",
            Patience.BEFORE_A_PASS_EXPIRES,
            () -> cashier.api().get("/api/products/products/"),
            answer -> answer.status() != 200);
    assertThat(refused.expect(403).code()).isEqualTo("store_access_denied");
  }

  @Test
  void aDismissedCashierMaySignInButFindsNoStore() {
    dismiss();

    Answer login =
        suite
            .anyone()
            .post(
                "/api/users/auth/login/",
                Map.of("username", cashier.username(), "password", cashier.password()))
            .expect(200);

    assertThat(login.at("/available_stores")).isEmpty();
    Api again = suite.anyone().withToken(login.string("/access")).inStore(store.tenantKey());
    assertThat(again.get("/api/users/auth/me/").expect(403).code())
        .isEqualTo("store_access_denied");
  }

  @Test
  void theOthersGoOnWorking() {
    Person other = suite.accounts().hire(store, "cashier", "Nigora");
    other.api().get("/api/products/products/").expect(200);

    dismiss();
    Eventually.get(
        "the dismissed cashier is refused",
        Patience.BEFORE_A_PASS_EXPIRES,
        () -> cashier.api().get("/api/products/products/").status(),
        status -> status == 403);

    other.api().get("/api/products/products/").expect(200);
    store.owner().api().get("/api/products/products/").expect(200);
  }

  private void dismiss() {
    store.owner().api().delete("/api/users/employees/" + cashier.employeeId() + "/").expect(204);
  }
}
